package org.deadwax.server.mail;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom mail went to: told, and taken out. In the caller's worker transaction. */
@Component
public class MailPeople {

    private static final String WHICH =
            "label_id = :label AND (store_id = :store AND order_id = ANY(:orders) OR recipient = ANY(:emails))";

    private final JdbcClient jdbc;
    private final Carriers carriers;

    MailPeople(@Worker JdbcClient jdbc, Carriers carriers) {
        this.jdbc = jdbc;
        this.carriers = carriers;
    }

    /** @param emails in small letters */
    public List<String> told(UUID label, UUID store, Collection<Long> orders, Collection<String> emails) {
        return jdbc.sql("""
                        SELECT json_build_object('mail', subject, 'to', recipient, 'state', state, 'at', coalesce(ended_at, created_at))::text
                        FROM mail WHERE %s ORDER BY n
                        """.formatted(WHICH))
                .param("label", label)
                .param("store", store)
                .param("orders", orders.toArray(Long[]::new))
                .param("emails", small(emails))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** That there was a mail stays; to whom, what it said, and its file go. What still waits is not sent. */
    public void forget(UUID label, UUID store, Collection<Long> orders, Collection<String> emails) {
        jdbc.sql("""
                        UPDATE mail SET recipient = '', subject = '', reason = '', sealed = NULL, claim = NULL,
                            state = CASE WHEN state = 'WAITING' THEN 'STOPPED' ELSE state END
                        WHERE %s RETURNING id
                        """.formatted(WHICH))
                .param("label", label)
                .param("store", store)
                .param("orders", orders.toArray(Long[]::new))
                .param("emails", small(emails))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(carriers::forget);
        jdbc.sql("DELETE FROM mail_stop WHERE label_id = :label AND address = ANY(:emails)")
                .param("label", label)
                .param("emails", small(emails))
                .update();
    }

    private static String[] small(Collection<String> emails) {
        return emails.stream()
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
