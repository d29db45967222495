package org.deadwax.server.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Invitation;
import org.deadwax.model.InvitationEdit;
import org.deadwax.model.NewInvitation;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking people into the current label by mail. Who may take somebody in may ask them, into the same roles. */
@Component
public class Invitations {

    static final Duration OPEN_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final InvitationRows rows;
    private final MemberRules rules;
    private final Post post;
    private final AuditLog audit;
    private final Installation installation;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            InvitationRows rows,
            MemberRules rules,
            Post post,
            AuditLog audit,
            Installation installation,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
        this.rules = rules;
        this.post = post;
        this.audit = audit;
        this.installation = installation;
        this.clock = clock;
    }

    /** Those who have not come yet, the latest first; also invitations that are too old by now. */
    public List<Invitation> of(Access access) {
        return transactions.execute(status -> rows.open(access.labelId()));
    }

    /**
     * Sends a letter, and tells its link once. Earlier invitations of the same person open nothing any more.
     *
     * @throws ProblemException 409 when they belong to the label already
     */
    public NewInvitation invite(Access access, InvitationEdit edit) {
        String email = People.checkedEmail(edit.email());
        MemberRules.checkRole(edit.role(), edit.artistIds());
        MemberRules.mayGrant(access, edit.role());
        return transactions.execute(status -> {
            rules.checkArtists(access.labelId(), edit.artistIds());
            refuseMember(access, email);
            rows.withdrawOf(access.labelId(), email, clock.instant());
            return send(access, new InvitationEdit(email, edit.role(), edit.artistIds()), "Invited ");
        });
    }

    /** Once more, with another link and another week. @throws ProblemException 404 when it was used or withdrawn */
    public NewInvitation sendAgain(Access access, UUID id) {
        return transactions.execute(status -> {
            Invitation before = locked(access, id);
            MemberRules.mayGrant(access, before.role());
            rows.withdraw(access.labelId(), id, clock.instant());
            return send(
                    access,
                    new InvitationEdit(before.email(), before.role(), before.artistIds()),
                    "Sent another invitation to ");
        });
    }

    /** Its link opens nothing from now on. @throws ProblemException 404 when it was used or withdrawn */
    public void withdraw(Access access, UUID id) {
        transactions.executeWithoutResult(status -> {
            Invitation before = locked(access, id);
            MemberRules.mayGrant(access, before.role());
            rows.withdraw(access.labelId(), id, clock.instant());
            audit.record(
                    "invitation.withdrawn", "invitation " + id, "Withdrew the invitation of " + before.email() + ".");
        });
    }

    private NewInvitation send(Access access, InvitationEdit edit, String what) {
        InvitationCode code = InvitationCode.create();
        Instant now = clock.instant();
        Invitation made = rows.add(access, edit, SignedIn.current().email(), code.sha256(), now, now.plus(OPEN_FOR));
        String link = InvitationLetter.link(installation.publicUrl(), code);
        audit.record(
                "invitation.sent",
                "invitation " + made.id(),
                what + made.email() + " as " + MemberRules.word(made.role()) + ".");
        jdbc.sql("SELECT name, zone FROM label WHERE id = :label")
                .param("label", access.labelId())
                .query(row -> {
                    ZoneId zone = ZoneId.of(row.getString("zone"));
                    post.send(InvitationLetter.to(made, row.getString("name"), zone, installation.publicUrl(), link));
                });
        return new NewInvitation(made, code.text(), link);
    }

    private Invitation locked(Access access, UUID id) {
        return rows.locked(access.labelId(), id)
                .orElseThrow(() -> ProblemException.notFound("There is no open invitation " + id + "."));
    }

    private void refuseMember(Access access, String email) {
        boolean member = jdbc.sql("""
                SELECT EXISTS (SELECT FROM membership m JOIN person p ON p.id = m.person_id
                               WHERE m.label_id = :label AND p.email = :email)
                """)
                .param("label", access.labelId())
                .param("email", email)
                .query(Boolean.class)
                .single();
        if (member) {
            throw MemberRules.already(email);
        }
    }
}
