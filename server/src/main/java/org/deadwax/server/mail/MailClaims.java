package org.deadwax.server.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.MailKind;
import org.deadwax.model.MailState;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes mails out of the queue and writes down what became of them. A server that dies lets go of its mails in time. */
@Component
class MailClaims {

    /** Longer than one mail can take the relay, see {@link SmtpCarrier}; renewed for each. */
    static final Duration HELD = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailClaims(@Worker JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those first in line that nobody holds, in the caller's transaction, in which the relay's row is locked. */
    List<QueuedMail> claim(int most) {
        UUID claim = UUID.randomUUID();
        record Placed(QueuedMail mail, Instant place, long n) {}
        // a plan made while the queue was empty would sort the whole backlog for ever; this one walks the index
        jdbc.sql("""
                        SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
                               set_config('enable_sort', 'off', true)
                        """).query(row -> {});
        return jdbc
                .sql("""
                        WITH next AS MATERIALIZED (
                            SELECT id FROM mail
                            WHERE state = 'WAITING' AND next_at <= :now AND (claimed_until IS NULL OR claimed_until <= :now)
                            ORDER BY place, n LIMIT :most FOR UPDATE SKIP LOCKED)
                        UPDATE mail SET claim = :claim, claimed_until = :until FROM next WHERE mail.id = next.id
                        RETURNING mail.id, label_id, kind, recipient, created_at, attempts, sealed, place, n
                        """)
                .param("claim", claim)
                .param("until", now(HELD))
                .param("now", now(Duration.ZERO))
                .param("most", most)
                .query((row, n) -> new Placed(mail(row, claim), time(row, "place"), row.getLong("n")))
                .stream()
                .sorted(Comparator.comparing(Placed::place).thenComparing(Placed::n))
                .map(Placed::mail)
                .toList();
    }

    /** What the last look before it goes can find. */
    enum Turn {
        SEND,
        /** Its address gets no mail. */
        STOPPED,
        /** Another server has it, or it is done. */
        NOT_OURS
    }

    Turn begin(QueuedMail mail) {
        return jdbc.sql("""
                        UPDATE mail SET attempts = attempts + 1, claimed_until = :until
                        WHERE id = :id AND claim = :claim AND state = 'WAITING'
                        RETURNING EXISTS (SELECT FROM mail_stop s
                                          WHERE s.label_id = mail.label_id AND s.address = mail.recipient)
                        """)
                .param("until", now(HELD))
                .param("id", mail.id())
                .param("claim", mail.claim())
                .query(Boolean.class)
                .optional()
                .map(stopped -> stopped ? Turn.STOPPED : Turn.SEND)
                .orElse(Turn.NOT_OURS);
    }

    /** @param keep whether its words stay, so that somebody can read them here */
    void ended(QueuedMail mail, MailState state, String subject, String reason, boolean keep) {
        jdbc.sql("""
                        UPDATE mail SET state = :state, subject = :subject, reason = :reason, ended_at = :now, claim = NULL,
                            claimed_until = NULL, sealed = CASE WHEN :keep THEN sealed END
                        WHERE id = :id AND claim = :claim AND state = 'WAITING'
                        """)
                .param("state", state.name())
                .param("subject", subject)
                .param("reason", reason)
                .param("now", now(Duration.ZERO))
                .param("keep", keep)
                .param("id", mail.id())
                .param("claim", mail.claim())
                .update();
    }

    /** The relay wants it later. */
    void later(QueuedMail mail, Duration pause, String reason) {
        jdbc.sql("""
                        UPDATE mail SET next_at = :next, reason = :reason, claim = NULL, claimed_until = NULL
                        WHERE id = :id AND claim = :claim AND state = 'WAITING'
                        """)
                .param("next", now(pause))
                .param("reason", reason)
                .param("id", mail.id())
                .param("claim", mail.claim())
                .update();
    }

    /** It was not its fault: back to its place in line, as if nothing had been tried. */
    void back(QueuedMail mail, boolean tried) {
        jdbc.sql("""
                        UPDATE mail SET claim = NULL, claimed_until = NULL, attempts = attempts - CASE WHEN :tried THEN 1 ELSE 0 END
                        WHERE id = :id AND claim = :claim AND state = 'WAITING'
                        """)
                .param("tried", tried)
                .param("id", mail.id())
                .param("claim", mail.claim())
                .update();
    }

    private static QueuedMail mail(ResultSet row, UUID claim) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new QueuedMail(
                id,
                row.getObject("label_id", UUID.class),
                MailKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                time(row, "created_at"),
                row.getInt("attempts"),
                row.getBytes("sealed"),
                claim);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now(Duration plus) {
        return clock.instant().plus(plus).atOffset(ZoneOffset.UTC);
    }
}
