package org.deadwax.server.mail;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.deadwax.model.MailState;
import org.deadwax.model.MailStop;
import org.deadwax.model.Page;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Addresses that get nothing more from a label. */
@Component
public class MailStops {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog audit;

    MailStops(JdbcClient jdbc, TransactionTemplate transactions, AuditLog audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** In the caller's transaction. */
    public boolean stopped(UUID label, String address) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM mail_stop WHERE label_id = :label AND address = :address)")
                .param("label", label)
                .param("address", address.strip().toLowerCase(Locale.ROOT))
                .query(Boolean.class)
                .single();
    }

    /** By address. */
    public Page<MailStop> of(UUID label, Paging paging) {
        List<String> key = paging.key(1);
        List<MailStop> rows = transactions.execute(status -> jdbc.sql("""
                        SELECT address, why, detail, since FROM mail_stop
                        WHERE label_id = :label AND (:after::text IS NULL OR address > :after)
                        ORDER BY address LIMIT :fetch
                        """)
                .param("label", label)
                .param("after", key.isEmpty() ? null : key.getFirst())
                .param("fetch", paging.fetch())
                .query((row, n) -> new MailStop(
                        row.getString("address"),
                        MailState.valueOf(row.getString("why")),
                        row.getString("detail"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list());
        return paging.page(rows, stop -> Paging.cursor(stop.address()));
    }

    /**
     * Mail goes there again.
     *
     * @throws ProblemException 404 when the label sends there anyway, 409 for whoever complained: only they can want it back
     */
    public void lift(Access access, String address) {
        String which = address.strip().toLowerCase(Locale.ROOT);
        transactions.executeWithoutResult(status -> {
            String why = jdbc.sql("SELECT why FROM mail_stop WHERE label_id = :label AND address = :address FOR UPDATE")
                    .param("label", access.labelId())
                    .param("address", which)
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> ProblemException.notFound("Nothing stops mail to that address."));
            if (why.equals(MailState.COMPLAINED.name())) {
                throw new ProblemException(
                        409,
                        "complained",
                        "They called it spam",
                        "Whoever has this address called a mail of the label spam. Another one would count against all the"
                                + " label's mail. Change the order's address, or hand them the link.");
            }
            jdbc.sql("DELETE FROM mail_stop WHERE label_id = :label AND address = :address")
                    .param("label", access.labelId())
                    .param("address", which)
                    .update();
            audit.record("mail.resumed", "mail address", "Lets mail go again to an address that it came back from.");
        });
    }
}
