package org.deadwax.server.delivery.entitlement;

import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Street dates move after the sale: whatever was reckoned from another date is reckoned again. */
@Component
public class MovedDates {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    MovedDates(@Worker JdbcClient jdbc, @Worker TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Of all labels. Two searches of an index for each release that anybody has a right to, so it may be asked each minute.
     *
     * @return how many orders will be looked at again
     */
    public int look() {
        Integer orders = transactions.execute(status -> jdbc.sql("""
                WITH moved AS (
                    SELECT s.label_id, s.id, s.street_date FROM (
                        SELECT label_id, id, street_date FROM published_release
                        UNION ALL
                        SELECT label_id, id, street_date FROM release WHERE published_revision = 0) s
                    WHERE EXISTS (SELECT FROM entitlement e WHERE e.label_id = s.label_id AND e.release_id = s.id
                            AND e.opens_on < coalesce(s.street_date, 'infinity'))
                       OR EXISTS (SELECT FROM entitlement e WHERE e.label_id = s.label_id AND e.release_id = s.id
                            AND e.opens_on > s.street_date)
                       OR (s.street_date IS NOT NULL AND EXISTS (SELECT FROM entitlement e
                            WHERE e.label_id = s.label_id AND e.release_id = s.id AND e.opens_on IS NULL)))
                INSERT INTO delivery_again (label_id, store_id, order_id)
                SELECT DISTINCT e.label_id, e.store_id, e.order_id FROM moved m
                JOIN entitlement e ON e.label_id = m.label_id AND e.release_id = m.id AND e.store_id IS NOT NULL
                    AND e.opens_on IS DISTINCT FROM m.street_date AND e.ended_reason IS DISTINCT FROM 'REVOKED'
                ON CONFLICT DO NOTHING
                """).update());
        transactions.executeWithoutResult(status -> byCodeOrGrant());
        return orders == null ? 0 : orders;
    }

    /** Of these nobody knows where the fan is. */
    private void byCodeOrGrant() {
        jdbc.sql("""
                UPDATE entitlement e SET opens_on = s.street_date,
                    opens_at = s.street_date::timestamp AT TIME ZONE s.street_zone
                FROM (SELECT label_id, id, street_date, street_zone FROM published_release
                      UNION ALL
                      SELECT label_id, id, street_date, street_zone FROM release WHERE published_revision = 0) s
                WHERE e.store_id IS NULL AND e.label_id = s.label_id AND e.release_id = s.id
                  AND e.opens_on IS DISTINCT FROM s.street_date
                """).update();
    }
}
