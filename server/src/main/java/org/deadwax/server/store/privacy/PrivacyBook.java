package org.deadwax.server.store.privacy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.PrivacyRequest;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.sales.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A label's privacy requests, and the file that answers one. */
@Component
public class PrivacyBook {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final PersonalData people;
    private final AuditLog audit;
    private final Clock clock;

    PrivacyBook(JdbcClient jdbc, TransactionTemplate transactions, PersonalData people, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that wait first, then the newest. @param store must be the label's */
    public List<PrivacyRequest> all(UUID label, UUID store) {
        return transactions.execute(status -> jdbc.sql("""
                        SELECT * FROM store_privacy_request WHERE label_id = :label AND store_id = :store
                        ORDER BY done_at IS NOT NULL, id DESC LIMIT 200
                        """)
                .param("label", label)
                .param("store", store)
                .query(PrivacyRequests::read)
                .list());
    }

    /**
     * Everything that is held about the orders of a data request, as JSON. Whoever fetches it has it to hand on: from then on
     * the request is done.
     *
     * @throws ProblemException 404 when there is none such in the store
     */
    public String file(UUID label, UUID store, UUID request) {
        return transactions.execute(status -> {
            Long[] orders = jdbc.sql("""
                            UPDATE store_privacy_request SET done_at = coalesce(done_at, :now)
                            WHERE label_id = :label AND store_id = :store AND id = :id AND kind = 'DATA_REQUEST'
                            RETURNING orders
                            """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("label", label)
                    .param("store", store)
                    .param("id", request)
                    .query((row, n) -> (Long[]) row.getArray(1).getArray())
                    .optional()
                    .orElseThrow(() -> ProblemException.notFound(
                            "There is no data request with the id " + request + " in this store."));
            audit.record(
                    "privacy.answered", "store " + store, "Fetched what is held about " + orders.length + " orders.");
            return "{\"orders\":[" + String.join(",", people.told(store, List.of(orders))) + "]}";
        });
    }
}
