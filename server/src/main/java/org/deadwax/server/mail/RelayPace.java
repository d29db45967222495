package org.deadwax.server.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How fast the relay takes mail, and whether it is away: one row for all servers. Whoever claims locks it, so mails leave the
 * queue in order however many servers send.
 */
@Component
class RelayPace {

    static final int BATCH = 50;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final double perSecond;
    private volatile boolean wasAway;

    RelayPace(@Worker JdbcClient jdbc, SmtpSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.perSecond = settings.perSecond();
    }

    /** @param awaySince null while it answers */
    record State(
            Instant freeAt,
            @Nullable Instant awaySince,
            @Nullable Instant nextAt,
            int failures,
            String trouble) {}

    State look() {
        return read("");
    }

    /** How many may be claimed now, in the caller's transaction: none while the relay is away, one to see whether it still is. */
    int allowed() {
        State state = read(" FOR UPDATE");
        Instant now = clock.instant();
        wasAway = state.awaySince != null;
        if (state.awaySince != null) {
            return state.nextAt != null && state.nextAt.isAfter(now) ? 0 : 1;
        }
        if (perSecond == 0) {
            return BATCH;
        }
        Instant free = state.freeAt.isBefore(now.minusSeconds(1)) ? now.minusSeconds(1) : state.freeAt;
        return (int) Math.clamp((long) (perSecond * Duration.between(free, now).toNanos() / 1e9 + 1e-6), 0, BATCH);
    }

    /** So many were claimed, in the same transaction. */
    void took(int mails) {
        if (perSecond > 0 && mails > 0) {
            jdbc.sql("""
                            UPDATE mail_relay SET free_at = greatest(free_at, CAST(:now AS timestamptz) - interval '1 second')
                                + :spent * interval '1 microsecond' WHERE only_row
                            """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("spent", Math.round(mails * 1e6 / perSecond))
                    .update();
        }
    }

    /** It did not answer, or not as it should. Others see it at once. */
    void away(String trouble) {
        Instant now = clock.instant();
        int failures = look().failures + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        jdbc.sql("""
                        UPDATE mail_relay SET away_since = coalesce(away_since, :now), next_at = :next, failures = :failures,
                            trouble = :trouble WHERE only_row
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "next",
                        now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                                .atOffset(ZoneOffset.UTC))
                .param("failures", failures)
                .param("trouble", trouble)
                .update();
    }

    /** It answers. */
    void back() {
        if (!wasAway) {
            return;
        }
        jdbc.sql("""
                        UPDATE mail_relay SET away_since = NULL, next_at = NULL, failures = 0, trouble = ''
                        WHERE only_row AND away_since IS NOT NULL
                        """).update();
    }

    private State read(String lock) {
        return jdbc.sql("SELECT free_at, away_since, next_at, failures, trouble FROM mail_relay WHERE only_row" + lock)
                .query((row, n) -> new State(
                        row.getObject("free_at", OffsetDateTime.class).toInstant(),
                        instant(row, "away_since"),
                        instant(row, "next_at"),
                        row.getInt("failures"),
                        row.getString("trouble")))
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
