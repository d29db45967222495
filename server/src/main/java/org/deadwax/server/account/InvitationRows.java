package org.deadwax.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Invitation;
import org.deadwax.model.InvitationEdit;
import org.deadwax.model.Role;
import org.deadwax.server.platform.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a label's invitations. In a transaction of the label. */
@Component
class InvitationRows {

    private static final String OPEN = "label_id = :label AND accepted_at IS NULL AND revoked_at IS NULL";

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first, also those that are too old by now. */
    List<Invitation> open(UUID labelId) {
        return jdbc.sql("SELECT * FROM invitation WHERE " + OPEN + " ORDER BY id DESC")
                .param("label", labelId)
                .query((row, n) -> invitation(row))
                .list();
    }

    /** One that nobody has used or withdrawn; nobody else does until this transaction ends. */
    Optional<Invitation> locked(UUID labelId, UUID id) {
        return jdbc.sql("SELECT * FROM invitation WHERE " + OPEN + " AND id = :id FOR UPDATE")
                .param("label", labelId)
                .param("id", id)
                .query((row, n) -> invitation(row))
                .optional();
    }

    Invitation add(Access access, InvitationEdit edit, String invitedBy, byte[] sha256, Instant now, Instant expires) {
        return jdbc.sql("""
                INSERT INTO invitation (label_id, email, role, artist_ids, token_sha256, invited_by, invited_at, expires_at)
                VALUES (:label, :email, :role, :artists, :sha256, :by, :now, :expires) RETURNING *
                """)
                .param("label", access.labelId())
                .param("email", edit.email())
                .param("role", edit.role().name())
                .param("artists", edit.artistIds().toArray(UUID[]::new))
                .param("sha256", sha256)
                .param("by", invitedBy)
                .param("now", Sessions.time(now))
                .param("expires", Sessions.time(expires))
                .query((row, n) -> invitation(row))
                .single();
    }

    /** What was asked of this person before opens nothing any more. */
    void withdrawOf(UUID labelId, String email, Instant now) {
        jdbc.sql("UPDATE invitation SET revoked_at = :now WHERE " + OPEN + " AND email = :email")
                .param("label", labelId)
                .param("email", email)
                .param("now", Sessions.time(now))
                .update();
    }

    void withdraw(UUID labelId, UUID id, Instant now) {
        jdbc.sql("UPDATE invitation SET revoked_at = :now WHERE " + OPEN + " AND id = :id")
                .param("label", labelId)
                .param("id", id)
                .param("now", Sessions.time(now))
                .update();
    }

    /** Whoever may no longer take people in has asked nobody. @param roles that they may still give */
    void withdrawBy(UUID labelId, String inviter, List<Role> roles, Instant now) {
        jdbc.sql("UPDATE invitation SET revoked_at = :now WHERE " + OPEN
                        + " AND invited_by = :by AND role <> ALL (:roles)")
                .param("label", labelId)
                .param("by", inviter)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("now", Sessions.time(now))
                .update();
    }

    static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                Memberships.artists(row),
                row.getString("invited_by"),
                Sessions.instant(row, "invited_at"),
                Sessions.instant(row, "expires_at"));
    }
}
