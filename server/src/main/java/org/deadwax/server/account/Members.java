package org.deadwax.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Member;
import org.deadwax.model.MemberChange;
import org.deadwax.model.MemberEdit;
import org.deadwax.model.NewMember;
import org.deadwax.model.Role;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who belongs to the current label. Only an owner makes, changes or removes an owner, and the last one stays. */
@Component
public class Members {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final People people;
    private final Passwords passwords;
    private final MemberRules rules;
    private final InvitationRows invitations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            People people,
            Passwords passwords,
            MemberRules rules,
            InvitationRows invitations,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.invitations = invitations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** By name. */
    public List<Member> of(Access access) {
        return transactions.execute(status -> select(access, null));
    }

    /** @throws ProblemException 409 when they belong to the label already */
    public NewMember add(Access access, MemberEdit edit) {
        String email = People.checkedEmail(edit.email());
        Fields fields = new Fields();
        String given = fields.optionalText("name", edit.name(), LONGEST_NAME);
        fields.check();
        String name = given == null ? email : given;
        MemberRules.checkRole(edit.role(), edit.artistIds());
        MemberRules.mayGrant(access, edit.role());
        // before the transaction: it takes its time
        String password = Passwords.generate();
        String hash = passwords.hash(password);
        return transactions.execute(status -> {
            rules.checkArtists(access.labelId(), edit.artistIds());
            Optional<UUID> made = people.add(email, name, hash, false);
            UUID person =
                    made.or(() -> people.byEmail(email).map(People.Person::id)).orElseThrow();
            insert(access, person, edit, email);
            audit.record("member.added", "person " + person, email + " is " + MemberRules.word(edit.role()) + " now.");
            return new NewMember(one(access, person), made.isPresent() ? password : null);
        });
    }

    public Member change(Access access, UUID personId, MemberChange change) {
        MemberRules.checkRole(change.role(), change.artistIds());
        Member changed = transactions.execute(status -> {
            rules.checkArtists(access.labelId(), change.artistIds());
            Member before = locked(access, personId);
            MemberRules.mayGrant(access, before.role());
            MemberRules.mayGrant(access, change.role());
            if (before.role() == Role.OWNER && change.role() != Role.OWNER) {
                keepAnOwner(access);
            }
            jdbc.sql("""
                    UPDATE membership SET role = :role, artist_ids = :artists
                    WHERE label_id = :label AND person_id = :person
                    """)
                    .param("role", change.role().name())
                    .param("artists", change.artistIds().toArray(UUID[]::new))
                    .param("label", access.labelId())
                    .param("person", personId)
                    .update();
            withdrawInvitations(access, before, change.role());
            audit.record(
                    "member.changed",
                    "person " + personId,
                    before.email() + " was " + MemberRules.word(before.role()) + " and is "
                            + MemberRules.word(change.role()) + " now.");
            return one(access, personId);
        });
        events.publishEvent(new AccessChanged(access.labelId(), personId));
        return changed;
    }

    public void remove(Access access, UUID personId) {
        transactions.executeWithoutResult(status -> {
            Member before = locked(access, personId);
            MemberRules.mayGrant(access, before.role());
            if (before.role() == Role.OWNER) {
                keepAnOwner(access);
            }
            jdbc.sql("DELETE FROM membership WHERE label_id = :label AND person_id = :person")
                    .param("label", access.labelId())
                    .param("person", personId)
                    .update();
            withdrawInvitations(access, before, null);
            audit.record("member.removed", "person " + personId, before.email() + " belongs to the label no more.");
        });
        events.publishEvent(new AccessChanged(access.labelId(), personId));
    }

    private void insert(Access access, UUID person, MemberEdit edit, String email) {
        int added = jdbc.sql("""
                INSERT INTO membership (label_id, person_id, role, artist_ids)
                VALUES (:label, :person, :role, :artists) ON CONFLICT (label_id, person_id) DO NOTHING
                """)
                .param("label", access.labelId())
                .param("person", person)
                .param("role", edit.role().name())
                .param("artists", edit.artistIds().toArray(UUID[]::new))
                .update();
        if (added == 0) {
            throw MemberRules.already(email);
        }
    }

    /** Nobody comes in by the word of who could not take them in any more. @param now null for none */
    private void withdrawInvitations(Access access, Member who, @Nullable Role now) {
        invitations.withdrawBy(access.labelId(), who.email(), MemberRules.grantable(now), clock.instant());
    }

    /** Owners are locked in one order, so that two of them cannot remove each other at once. */
    private void keepAnOwner(Access access) {
        int owners = jdbc.sql("""
                SELECT person_id FROM membership WHERE label_id = :label AND role = 'OWNER'
                ORDER BY person_id FOR UPDATE
                """)
                .param("label", access.labelId())
                .query((row, n) -> n)
                .list()
                .size();
        if (owners < 2) {
            throw new ProblemException(
                    409, "last-owner", "The last owner", "This is the label's only owner. Make another one first.");
        }
    }

    private Member locked(Access access, UUID personId) {
        jdbc.sql("SELECT 1 FROM label WHERE id = :label FOR UPDATE")
                .param("label", access.labelId())
                .query(row -> {});
        return one(access, personId);
    }

    private Member one(Access access, UUID personId) {
        return select(access, personId).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("No member has the id " + personId + "."));
    }

    private List<Member> select(Access access, @Nullable UUID personId) {
        return jdbc.sql("""
                SELECT p.id, p.email, p.name, m.role, m.artist_ids, m.since
                FROM membership m JOIN person p ON p.id = m.person_id
                WHERE m.label_id = :label AND (:person::uuid IS NULL OR m.person_id = :person::uuid)
                ORDER BY p.name, p.id
                """)
                .param("label", access.labelId())
                .param("person", personId)
                .query((row, n) -> member(row))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Memberships.artists(row),
                Sessions.instant(row, "since"));
    }
}
