package org.deadwax.server.delivery.entitlement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.FactsOfOrder;
import org.deadwax.server.sales.RedemptionFact;
import org.deadwax.server.sales.SaleLedger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * First clicks. They are written while the fan waits, and told to the ledger by the handful right after: a ledger batch for
 * each click would queue up behind the sales of a release night.
 */
@Component
public class Redemptions {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final JdbcClient allLabels;
    private final TransactionTemplate allTransactions;
    private final SaleLedger ledger;
    private final Clock clock;

    Redemptions(
            JdbcClient jdbc,
            @Worker JdbcClient allLabels,
            @Worker TransactionTemplate allTransactions,
            SaleLedger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.allLabels = allLabels;
        this.allTransactions = allTransactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * In a transaction of the label. What was redeemed before keeps its time, and what has ended is not redeemed.
     *
     * @return how many are redeemed by this
     */
    public int redeem(UUID labelId, Collection<UUID> entitlements, Redeemed how) {
        return jdbc.sql("""
                INSERT INTO redemption (label_id, entitlement_id, at, how, told_at)
                SELECT e.label_id, e.id, :now, :how, CASE WHEN e.attached OR e.store_id IS NULL THEN CAST(:now AS timestamptz) END
                FROM entitlement e WHERE e.label_id = :label AND e.id = ANY (:ids) AND e.ended_at IS NULL
                ON CONFLICT (label_id, entitlement_id) DO NOTHING
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("how", how.name())
                .param("label", labelId)
                .param("ids", entitlements.toArray(UUID[]::new))
                .update();
    }

    private record Untold(UUID label, UUID entitlement, UUID store, RedemptionFact fact) {}

    /** Tells the ledger of some, the oldest first. @return false when all is told */
    boolean tell() {
        return Boolean.TRUE.equals(allTransactions.execute(status -> {
            List<Untold> some = allLabels
                    .sql("""
                    SELECT r.label_id, r.entitlement_id, r.at, e.store_id, e.order_id, e.line_item_id, e.unit_no
                    FROM redemption r JOIN entitlement e ON e.label_id = r.label_id AND e.id = r.entitlement_id
                    WHERE r.told_at IS NULL ORDER BY r.at LIMIT :some FOR UPDATE OF r SKIP LOCKED
                    """)
                    .param("some", AT_ONCE)
                    .query((row, n) -> new Untold(
                            row.getObject("label_id", UUID.class),
                            row.getObject("entitlement_id", UUID.class),
                            row.getObject("store_id", UUID.class),
                            new RedemptionFact(
                                    row.getLong("order_id"),
                                    row.getLong("line_item_id"),
                                    row.getInt("unit_no"),
                                    row.getObject("at", OffsetDateTime.class).toInstant())))
                    .list();
            if (some.isEmpty()) {
                return false;
            }
            List<FactsOfOrder> facts = new ArrayList<>();
            // the order is known, with its currency
            some.forEach(each -> facts.add(new FactsOfOrder(each.store(), each.label(), "USD", List.of(each.fact()))));
            ledger.record(facts);
            Columns told = new Columns("uuid", "uuid");
            some.forEach(each -> told.row(each.label(), each.entitlement()));
            told.bind(allLabels.sql("""
                            UPDATE redemption r SET told_at = :now FROM %s AS k (label_id, id)
                            WHERE r.label_id = k.label_id AND r.entitlement_id = k.id
                            """.formatted(told.unnest())))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        }));
    }
}
