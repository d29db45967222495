package org.deadwax.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Device;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The devices that are signed in: one session each, until it was idle too long, gets too old or is revoked. */
@Component
class Sessions {

    static final Duration IDLE = Duration.ofDays(30);
    static final Duration AT_MOST = Duration.ofDays(180);
    /** Looked at on every request, written seldom. */
    static final Duration SEEN_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return when it ends unless it is used */
    Instant open(UUID personId, SessionToken token, String device, String address) {
        Instant now = clock.instant();
        Instant expires = now.plus(IDLE);
        jdbc.sql("DELETE FROM device_session WHERE expires_at <= :now")
                .param("now", time(now))
                .update();
        jdbc.sql("""
                INSERT INTO device_session
                    (person_id, token_sha256, device, address, signed_in_at, last_seen_at, expires_at)
                VALUES (:person, :token, :device, :address, :now, :now, :expires)
                """)
                .param("person", personId)
                .param("token", token.sha256())
                .param("device", device)
                .param("address", address)
                .param("now", time(now))
                .param("expires", time(expires))
                .update();
        return expires;
    }

    /** Who holds this token, from the address the request came from; it is seen now. */
    Optional<SignedIn> find(SessionToken token, String address) {
        Instant now = clock.instant();
        Optional<Seen> seen = jdbc.sql("""
                SELECT s.id, s.person_id, s.device, s.signed_in_at, s.last_seen_at, p.email, p.name, p.installation_owner
                FROM device_session s JOIN person p ON p.id = s.person_id
                WHERE s.token_sha256 = :token AND s.expires_at > :now
                """)
                .param("token", token.sha256())
                .param("now", time(now))
                .query((row, n) ->
                        new Seen(signedIn(row, address), instant(row, "signed_in_at"), instant(row, "last_seen_at")))
                .optional();
        seen.filter(session -> session.lastSeen.plus(SEEN_AT_MOST_EVERY).isBefore(now))
                .ifPresent(session -> touch(session, now));
        return seen.map(Seen::who);
    }

    /** The newest first. */
    List<Device> of(UUID personId, @Nullable UUID current) {
        return jdbc.sql("""
                SELECT id, device, signed_in_at, last_seen_at, expires_at FROM device_session
                WHERE person_id = :person AND expires_at > :now ORDER BY last_seen_at DESC, id
                """)
                .param("person", personId)
                .param("now", time(clock.instant()))
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Device(
                            id,
                            row.getString("device"),
                            instant(row, "signed_in_at"),
                            instant(row, "last_seen_at"),
                            instant(row, "expires_at"),
                            id.equals(current));
                })
                .list();
    }

    boolean revoke(UUID personId, UUID sessionId) {
        return jdbc.sql("DELETE FROM device_session WHERE person_id = :person AND id = :session")
                        .param("person", personId)
                        .param("session", sessionId)
                        .update()
                > 0;
    }

    /** @param but the one that stays; null for none @return those that ended */
    List<UUID> revokeAll(UUID personId, @Nullable UUID but) {
        return jdbc.sql("""
                DELETE FROM device_session
                WHERE person_id = :person AND (:but::uuid IS NULL OR id <> :but::uuid) RETURNING id
                """)
                .param("person", personId)
                .param("but", but)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private void touch(Seen session, Instant now) {
        Instant latest = session.signedIn.plus(AT_MOST);
        Instant expires = now.plus(IDLE);
        jdbc.sql("""
                UPDATE device_session SET last_seen_at = :now, expires_at = :expires, address = :address
                WHERE id = :session
                """)
                .param("now", time(now))
                .param("expires", time(expires.isAfter(latest) ? latest : expires))
                .param("address", session.who.address())
                .param("session", session.who.sessionId())
                .update();
    }

    private static SignedIn signedIn(ResultSet row, String address) throws SQLException {
        return new SignedIn(
                row.getObject("person_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getBoolean("installation_owner"),
                row.getObject("id", UUID.class),
                row.getString("device"),
                address);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record Seen(SignedIn who, Instant signedIn, Instant lastSeen) {}
}
