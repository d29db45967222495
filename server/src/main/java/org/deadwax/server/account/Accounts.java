package org.deadwax.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Device;
import org.deadwax.model.Me;
import org.deadwax.model.PasswordChange;
import org.deadwax.model.Session;
import org.deadwax.model.SignIn;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in and out, a person's devices and password. */
@Component
public class Accounts {

    private static final int LONGEST_DEVICE = 100;

    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInLimit limit;
    private final Memberships memberships;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    Accounts(
            People people,
            Passwords passwords,
            Sessions sessions,
            SignInLimit limit,
            Memberships memberships,
            AuditLog audit,
            @Worker TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limit = limit;
        this.memberships = memberships;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * @throws TooManyAttempts when this account or address was wrong too often
     * @throws ProblemException 401, the same and after the same time, for an unknown person and a wrong password
     */
    public Session signIn(SignIn attempt, String address) {
        String email = People.email(required("email", attempt.email()));
        String password = required("password", attempt.password());
        String device = attempt.device();
        Optional<Duration> wait = limit.attempt(email, address);
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.get());
        }
        Optional<People.Person> known = people.byEmail(email);
        boolean right = password.length() <= Passwords.LONGEST
                && passwords.matches(
                        password, known.map(People.Person::passwordHash).orElse(null));
        if (known.isEmpty() || !right) {
            UUID id = known.map(People.Person::id).orElse(null);
            log(
                    id,
                    email,
                    new AuditLog.Line("sign-in.refused", "person " + email, "Wrong password, or no such person."),
                    deviceName(device),
                    address);
            throw new ProblemException(
                    401, "sign-in-refused", "Not signed in", "E-mail or password are not right. Check both.");
        }
        limit.succeeded(email, address);
        return open(known.get(), device, address);
    }

    public void signOut(SignedIn who) {
        revoke(who, who.sessionId());
    }

    public Me me(SignedIn who) {
        return new Me(who.personId(), who.email(), who.name(), memberships.of(who.personId()));
    }

    public List<Device> devices(SignedIn who) {
        return sessions.of(who.personId(), who.sessionId());
    }

    /** @throws ProblemException 404 when it is no device of theirs */
    public void revoke(SignedIn who, UUID sessionId) {
        if (!sessions.revoke(who.personId(), sessionId)) {
            throw ProblemException.notFound("None of your devices has the id " + sessionId + ".");
        }
        String what = sessionId.equals(who.sessionId()) ? "Signed out." : "Signed out from another device.";
        log(who, new AuditLog.Line("session.revoked", "session " + sessionId, what));
        events.publishEvent(new SessionRevoked(sessionId));
    }

    /** Signs every other device out. */
    public void changePassword(SignedIn who, PasswordChange change) {
        String current = required("current", change.current());
        Passwords.check("next", change.next());
        Optional<Duration> wait = limit.attempt(who.email(), who.address());
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.get());
        }
        String hash =
                people.byId(who.personId()).map(People.Person::passwordHash).orElse(null);
        if (!passwords.matches(current, hash)) {
            throw ProblemException.invalid("current", "The current password is another one.");
        }
        limit.succeeded(who.email(), who.address());
        people.setPassword(who.personId(), passwords.hash(change.next()));
        log(who, new AuditLog.Line("password.changed", "person " + who.email(), "All other devices were signed out."));
        sessions.revokeAll(who.personId(), who.sessionId()).forEach(id -> events.publishEvent(new SessionRevoked(id)));
    }

    /** Signs in somebody who has shown that it is them. @param called null or empty for a device without a name */
    Session open(People.Person person, @Nullable String called, String address) {
        String device = deviceName(called);
        SessionToken token = SessionToken.create();
        Instant expires = sessions.open(person.id(), token, device, address);
        log(
                person.id(),
                person.email(),
                new AuditLog.Line("sign-in", "person " + person.email(), "Signed in."),
                device,
                address);
        Me me = new Me(person.id(), person.email(), person.name(), memberships.of(person.id()));
        return new Session(token.text(), expires, me);
    }

    private void log(SignedIn who, AuditLog.Line line) {
        log(who.personId(), who.email(), line, who.device(), who.address());
    }

    private void log(@Nullable UUID personId, String who, AuditLog.Line line, String device, String address) {
        transactions.executeWithoutResult(status -> audit.recordForInstallation(personId, who, line, device, address));
    }

    /** What a client may leave out although the record says it is there. */
    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.invalid(field, "Missing: " + field + ".");
        }
        return value;
    }

    private static String deviceName(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "unnamed device";
        }
        String stripped = name.strip().replace("\0", "");
        return stripped.substring(0, Math.min(stripped.length(), LONGEST_DEVICE));
    }
}
