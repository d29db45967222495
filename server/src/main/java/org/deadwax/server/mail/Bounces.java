package org.deadwax.server.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.deadwax.model.MailState;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what came back, and stops its address for the label whose mail it was. */
@Component
public class Bounces {

    private static final Logger log = LoggerFactory.getLogger(Bounces.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SmtpSettings settings;
    private final Clock clock;

    Bounces(@Worker JdbcClient jdbc, @Worker TransactionTemplate transactions, SmtpSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** What one report came to. @param known whether it was about a mail of ours */
    public record Taken(boolean known) {}

    /**
     * @param secret as DEADWAX_SMTP_BOUNCE_SECRET; null when none was sent
     * @param raw a mail: RFC 3464 or RFC 5965
     * @throws ProblemException 404 when this server takes none, 403 for a wrong secret, 422 when it is no report
     */
    public Taken take(@Nullable String secret, byte[] raw) {
        String ours = settings.bounceSecret();
        if (ours == null) {
            throw ProblemException.notFound(
                    "This server takes no bounces. Whoever runs it sets DEADWAX_SMTP_BOUNCE_SECRET.");
        }
        if (secret == null
                || !MessageDigest.isEqual(
                        ours.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))) {
            throw ProblemException.forbidden("The secret is not the one of DEADWAX_SMTP_BOUNCE_SECRET.");
        }
        DeliveryReport report;
        try {
            report = DeliveryReport.read(raw);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("", String.valueOf(e.getMessage()));
        }
        return transactions.execute(status ->
                new Taken(report.mails().stream().anyMatch(mail -> note(mail, report.state(), report.detail()))));
    }

    private boolean note(UUID id, @Nullable MailState state, String detail) {
        record Found(UUID label, String recipient, String state) {}
        Found mail = jdbc.sql("SELECT label_id, recipient, state FROM mail WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .optional()
                .orElse(null);
        if (mail == null) {
            return false;
        }
        // who was forgotten stays so: the report names the address again
        String said = mail.recipient.isEmpty() ? "" : detail.replace(mail.recipient, "the address");
        String words = said.substring(0, Math.min(300, said.length()));
        jdbc.sql("""
                        UPDATE mail SET reason = :reason, state = CASE
                            WHEN :state::text IS NULL OR state IN ('COMPLAINED', 'WAITING') THEN state ELSE :state END
                        WHERE id = :id
                        """)
                .param("reason", words)
                .param("state", state == null ? null : state.name())
                .param("id", id)
                .update();
        if (state != null && !mail.recipient.isEmpty()) {
            jdbc.sql("""
                            INSERT INTO mail_stop (label_id, address, why, detail, since, mail_id)
                            VALUES (:label, :address, :why, :detail, :now, :mail)
                            ON CONFLICT (label_id, address) DO UPDATE SET why = :why, detail = :detail
                            WHERE mail_stop.why <> 'COMPLAINED'
                            """)
                    .param("label", mail.label)
                    .param("address", mail.recipient)
                    .param("why", state.name())
                    .param("detail", words)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("mail", id)
                    .update();
            log.info("Mail {} came back ({}): its address gets no more mail", id, state);
        }
        return true;
    }
}
