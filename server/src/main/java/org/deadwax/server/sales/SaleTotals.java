package org.deadwax.server.sales;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.deadwax.model.Format;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a label's sales stand, from the rollups. It sees all labels: for the one poller that serves them. */
public class SaleTotals {

    private final JdbcTemplate jdbc;
    private final LedgerTail tail;
    private final TransactionTemplate oneSnapshot;

    SaleTotals(DataSource workerPool) {
        jdbc = new JdbcTemplate(workerPool);
        tail = new LedgerTail(jdbc);
        oneSnapshot = new TransactionTemplate(new JdbcTransactionManager(workerPool));
        oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneSnapshot.setReadOnly(true);
    }

    /**
     * @param seq the last batch that is in it
     * @param products what each product sold, ever
     * @param countries what each release sold to each country, as far as orders have an address
     * @param minutes what each release sold in each minute since the time asked for, oldest first
     * @param newest entries that moved a unit, newest first
     */
    public record Standing(
            long seq,
            List<OfProduct> products,
            List<OfCountry> countries,
            List<OfMinute> minutes,
            List<LedgerEntry> newest) {}

    /** @param revenueMinor in the label's currency */
    public record OfProduct(UUID releaseId, UUID productId, Format format, long units, long revenueMinor) {}

    /** @param country ISO 3166 code */
    public record OfCountry(UUID releaseId, String country, long units) {}

    public record OfMinute(Instant minute, UUID releaseId, long units, long revenueMinor) {}

    /** @param since how far back minutes go; @param entries how many of the newest */
    public Standing of(UUID labelId, Instant since, int entries) {
        return Objects.requireNonNull(oneSnapshot.execute(status -> {
            long seq = new BatchRows(jdbc).last();
            return new Standing(
                    seq,
                    products(labelId),
                    countries(labelId),
                    minutes(labelId, since),
                    tail.newest(labelId, seq, entries));
        }));
    }

    private List<OfProduct> products(UUID labelId) {
        return jdbc.query(
                """
                SELECT release_id, product_id, format, sum(units), sum(revenue_minor) FROM sale_rollup
                WHERE label_id = ? GROUP BY release_id, product_id, format
                """,
                (row, n) -> new OfProduct(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Format.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getLong(5)),
                labelId);
    }

    private List<OfCountry> countries(UUID labelId) {
        return jdbc.query(
                """
                SELECT release_id, country, sum(units) FROM sale_rollup
                WHERE label_id = ? AND country <> '' GROUP BY release_id, country
                """,
                (row, n) -> new OfCountry(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)),
                labelId);
    }

    private List<OfMinute> minutes(UUID labelId, Instant since) {
        return jdbc.query(
                """
                SELECT minute, release_id, sum(units), sum(revenue_minor) FROM sale_rollup
                WHERE label_id = ? AND minute >= ?::timestamptz GROUP BY minute, release_id ORDER BY minute, release_id
                """,
                (row, n) -> new OfMinute(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getLong(4)),
                labelId,
                since.toString());
    }
}
