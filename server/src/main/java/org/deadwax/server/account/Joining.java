package org.deadwax.server.account;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.AcceptInvitation;
import org.deadwax.model.Invitation;
import org.deadwax.model.InvitationView;
import org.deadwax.model.Session;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an invited person does before they belong to anything: they hold a code and nothing else, so all of this is the
 * worker's. A code that is made up, used, withdrawn or too old gets one and the same answer.
 */
@Component
public class Joining {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient allLabels;
    private final TransactionTemplate transactions;
    private final Accounts accounts;
    private final People people;
    private final Passwords passwords;
    private final SignInLimit limit;
    private final AuditLog audit;
    private final Clock clock;

    Joining(
            @Worker JdbcClient allLabels,
            @Worker TransactionTemplate transactions,
            Accounts accounts,
            Passwords passwords,
            SignInLimit limit,
            AuditLog audit,
            Clock clock) {
        this.allLabels = allLabels;
        this.transactions = transactions;
        this.accounts = accounts;
        this.people = new People(allLabels);
        this.passwords = passwords;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    private record Open(UUID labelId, String label, Invitation invitation) {}

    /** @throws ProblemException 404 when it opens nothing */
    public InvitationView look(@Nullable String code, String address) {
        byte[] sha256 = attempted(code, address);
        Open open = open(sha256, "").orElseThrow(Joining::opensNothing);
        limit.succeeded(key(sha256), address);
        Invitation invited = open.invitation;
        boolean known = people.byEmail(invited.email()).isPresent();
        return new InvitationView(
                open.label, invited.email(), invited.role(), invited.invitedBy(), invited.expiresAt(), known);
    }

    /**
     * Joins the label and signs in. Somebody who signs in here already shows that it is them by their password; anybody else
     * chooses one.
     *
     * @throws ProblemException 404 when it opens nothing; 401 when it is not their password
     */
    public Session accept(AcceptInvitation accept, String address) {
        byte[] sha256 = attempted(accept.token(), address);
        Open open = open(sha256, "").orElseThrow(Joining::opensNothing);
        String email = open.invitation.email();
        Optional<People.Person> known = people.byEmail(email);
        String hash = null;
        if (known.isPresent()) {
            checkPassword(known.get(), accept.password(), address);
        } else {
            Passwords.check("password", accept.password());
            // before the transaction: it takes its time
            hash = passwords.hash(accept.password());
        }
        join(sha256, email, name(accept, email), hash, accept.device(), address);
        limit.succeeded(key(sha256), address);
        return accounts.open(people.byEmail(email).orElseThrow(), accept.device(), address);
    }

    private void checkPassword(People.Person person, @Nullable String password, String address) {
        allow(limit.attempt(person.email(), address));
        if (password == null
                || password.length() > Passwords.LONGEST
                || !passwords.matches(password, person.passwordHash())) {
            throw new ProblemException(
                    401,
                    "sign-in-refused",
                    "Not signed in",
                    "Somebody signs in with " + person.email() + " here already, with another password. Use that one.");
        }
        limit.succeeded(person.email(), address);
    }

    /** @param hash of a new person's password; null for one who was known before */
    private void join(
            byte[] sha256, String email, String name, @Nullable String hash, @Nullable String device, String address) {
        transactions.executeWithoutResult(status -> {
            // somebody else may have used it while the password was looked at
            Open open = open(sha256, "FOR UPDATE OF i").orElseThrow(Joining::opensNothing);
            if (hash != null && people.add(email, name, hash, false).isEmpty()) {
                throw new ProblemException(
                        409, "known-meanwhile", "Known meanwhile", email + " was taken in meanwhile. Try again.");
            }
            UUID person = people.byEmail(email).orElseThrow().id();
            // who was taken in meanwhile keeps what they are
            allLabels
                    .sql("""
                    INSERT INTO membership (label_id, person_id, role, artist_ids)
                    VALUES (:label, :person, :role, :artists) ON CONFLICT (label_id, person_id) DO NOTHING
                    """)
                    .param("label", open.labelId)
                    .param("person", person)
                    .param("role", open.invitation.role().name())
                    .param("artists", open.invitation.artistIds().toArray(UUID[]::new))
                    .update();
            allLabels
                    .sql("UPDATE invitation SET accepted_at = :now WHERE label_id = :label AND id = :id")
                    .param("now", Sessions.time(clock.instant()))
                    .param("label", open.labelId)
                    .param("id", open.invitation.id())
                    .update();
            audit.recordFor(
                    open.labelId,
                    person,
                    email,
                    new AuditLog.Line(
                            "invitation.accepted",
                            "person " + person,
                            email + " is " + MemberRules.word(open.invitation.role()) + " now."),
                    device,
                    address);
        });
    }

    private Optional<Open> open(byte[] sha256, String lock) {
        return allLabels
                .sql("""
                SELECT i.*, l.name AS label_name FROM invitation i JOIN label l ON l.id = i.label_id
                WHERE i.token_sha256 = :sha256 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > :now
                """ + lock)
                .param("sha256", sha256)
                .param("now", Sessions.time(clock.instant()))
                .query((row, n) -> new Open(
                        row.getObject("label_id", UUID.class),
                        row.getString("label_name"),
                        InvitationRows.invitation(row)))
                .optional();
    }

    private byte[] attempted(@Nullable String code, String address) {
        String text = code == null ? "" : code.strip();
        byte[] sha256 = new InvitationCode(text.length() > LONGEST_CODE ? "" : text).sha256();
        allow(limit.attempt(key(sha256), address));
        return sha256;
    }

    private static void allow(Optional<Duration> wait) {
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.get());
        }
    }

    private static String key(byte[] sha256) {
        return "invitation " + HexFormat.of().formatHex(sha256);
    }

    private static String name(AcceptInvitation accept, String email) {
        Fields fields = new Fields();
        String given = fields.optionalText("name", accept.name(), LONGEST_NAME);
        fields.check();
        return given == null ? email : given;
    }

    private static ProblemException opensNothing() {
        return ProblemException.notFound("This invitation opens nothing: it was used or withdrawn, or is more than "
                + Invitations.OPEN_FOR.toDays() + " days old. Ask whoever invited you for another one.");
    }
}
