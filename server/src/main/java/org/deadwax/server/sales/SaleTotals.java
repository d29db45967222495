package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.deadwax.model.Format;
import org.jspecify.annotations.Nullable;
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
     * @param days what each release sold on each day of the label's zone, oldest first
     * @param stores what each release sold in each store to each state of the United States
     * @param newest entries that moved a unit, newest first
     */
    public record Standing(
            long seq,
            List<OfProduct> products,
            List<OfCountry> countries,
            List<OfMinute> minutes,
            List<OfDay> days,
            List<OfStore> stores,
            List<LedgerEntry> newest) {}

    /** @param revenueMinor in the label's currency */
    public record OfProduct(UUID releaseId, UUID productId, Format format, long units, long revenueMinor) {}

    /** @param country ISO 3166 code */
    public record OfCountry(UUID releaseId, String country, long units) {}

    public record OfMinute(Instant minute, UUID releaseId, long units, long revenueMinor) {}

    public record OfDay(LocalDate day, UUID releaseId, long units, long revenueMinor) {}

    /** @param state two letters; null for everywhere else */
    public record OfStore(
            UUID releaseId, UUID storeId, @Nullable String state, long units) {}

    /**
     * @param since how far back minutes go
     * @param firstDay how far back days go, in {@code zone}
     * @param entries how many of the newest
     */
    public Standing of(UUID labelId, Instant since, LocalDate firstDay, ZoneId zone, int entries) {
        return Objects.requireNonNull(oneSnapshot.execute(status -> {
            long seq = new BatchRows(jdbc).last();
            return new Standing(
                    seq,
                    products(labelId),
                    countries(labelId),
                    minutes(labelId, since),
                    days(labelId, firstDay, zone),
                    stores(labelId),
                    tail.newest(labelId, seq, entries));
        }));
    }

    /** When a release was first sold; empty while it was not. */
    public Optional<Instant> firstSale(UUID labelId, UUID releaseId) {
        return jdbc
                .query("""
                        SELECT minute FROM sale_rollup WHERE label_id = ? AND release_id = ? AND units > 0
                        ORDER BY minute LIMIT 1
                        """, (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant(), labelId, releaseId)
                .stream()
                .findFirst();
    }

    /** Units of one release by minute; minutes without sales left out. @param until exclusive */
    public List<OfMinute> minutes(UUID labelId, UUID releaseId, Instant from, Instant until) {
        return jdbc.query("""
                SELECT minute, release_id, sum(units), sum(revenue_minor) FROM sale_rollup
                WHERE label_id = ? AND minute >= ?::timestamptz AND minute < ?::timestamptz AND release_id = ?
                GROUP BY minute, release_id ORDER BY minute
                """, SaleTotals::minute, labelId, from.toString(), until.toString(), releaseId);
    }

    private List<OfDay> days(UUID labelId, LocalDate first, ZoneId zone) {
        return jdbc.query(
                """
                SELECT (minute AT TIME ZONE ?)::date AS day, release_id, sum(units), sum(revenue_minor) FROM sale_rollup
                WHERE label_id = ? AND minute >= ?::timestamptz GROUP BY 1, 2 ORDER BY 1, 2
                """,
                (row, n) -> new OfDay(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getLong(4)),
                zone.getId(),
                labelId,
                first.atStartOfDay(zone).toInstant().toString());
    }

    // from the entries: the rollup knows countries only. Asked once when a label's board is opened
    private List<OfStore> stores(UUID labelId) {
        return jdbc.query(
                """
                SELECT release_id, store_id,
                       CASE WHEN country = 'US' THEN substring(place FROM ', ([A-Z]{2})$') END AS state, sum(units)
                FROM sale_entry WHERE label_id = ? AND units <> 0 AND NOT test GROUP BY 1, 2, 3
                """,
                (row, n) -> new OfStore(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getLong(4)),
                labelId);
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
        return jdbc.query("""
                SELECT minute, release_id, sum(units), sum(revenue_minor) FROM sale_rollup
                WHERE label_id = ? AND minute >= ?::timestamptz GROUP BY minute, release_id ORDER BY minute, release_id
                """, SaleTotals::minute, labelId, since.toString());
    }

    private static OfMinute minute(ResultSet row, int n) throws SQLException {
        return new OfMinute(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getLong(4));
    }
}
