package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.deadwax.plugin.ReportedUnit;
import org.deadwax.server.charts.calendar.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The units of a closed period's file as one of its versions had them, read as they are written: any number of them fits into
 * memory. Call it within a transaction of the label.
 */
@Component
class FileUnits {

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String COLUMNS = """
            d.format, d.zip, d.item_no, d.paid_minor, d.paid_currency, d.mobile, d.artist, d.release_title,
            d.product_title, d.ordered_at, (extract(epoch FROM d.ordered_at) * 1000000)::bigint AS ordered_us
            """;

    /** The newest version: the decisions as they stand, in the order of an index. */
    private static final String NEWEST = """
            SELECT d.state, d.upc, d.isrc, %s FROM chart_decision d
            WHERE d.label_id = ? AND d.chart = ? AND d.kind = ? AND d.last_day = ? AND d.state IN ('REPORTED', 'RETURNED')
            ORDER BY d.state = 'RETURNED', d.ordered_at, d.store_id, d.order_id, d.item_no, d.line_item_id, d.unit_no
            """.formatted(COLUMNS);

    private static final String OLDER = """
            SELECT * FROM (
                SELECT CASE WHEN b.version IS NULL THEN d.state ELSE b.state END AS state,
                    CASE WHEN b.version IS NULL THEN d.upc ELSE b.upc END AS upc,
                    CASE WHEN b.version IS NULL THEN d.isrc ELSE b.isrc END AS isrc,
                    d.store_id, d.order_id, d.line_item_id, d.unit_no, %s
                FROM chart_decision d LEFT JOIN LATERAL (
                    SELECT * FROM chart_decision_before b
                    WHERE (b.label_id, b.chart, b.kind, b.last_day, b.store_id, b.order_id, b.line_item_id, b.unit_no)
                        = (d.label_id, d.chart, d.kind, d.last_day, d.store_id, d.order_id, d.line_item_id, d.unit_no)
                        AND b.version > ?
                    ORDER BY b.version LIMIT 1) b ON true
                WHERE d.label_id = ? AND d.chart = ? AND d.kind = ? AND d.last_day = ?) v
            WHERE state IN ('REPORTED', 'RETURNED')
            ORDER BY state = 'RETURNED', ordered_at, store_id, order_id, item_no, line_item_id, unit_no
            """.formatted(COLUMNS);

    private final JdbcTemplate jdbc;

    FileUnits(DataSource pool) {
        jdbc = new JdbcTemplate(pool);
        jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    void each(UUID labelId, Period period, int version, Consumer<? super ReportedUnit> unit) {
        Identifiers identifiers = new Identifiers();
        String chart = period.chart().code();
        String kind = period.kind().word();
        if (changedSince(labelId, period, version)) {
            jdbc.query(
                    OLDER,
                    row -> {
                        unit.accept(identifiers.unit(row));
                    },
                    version,
                    labelId,
                    chart,
                    kind,
                    period.last());
        } else {
            FileOrder.read(
                    jdbc,
                    () -> jdbc.query(
                            NEWEST,
                            row -> {
                                unit.accept(identifiers.unit(row));
                            },
                            labelId,
                            chart,
                            kind,
                            period.last()));
        }
    }

    private boolean changedSince(UUID labelId, Period period, int version) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                SELECT EXISTS (SELECT FROM chart_decision_before
                    WHERE label_id = ? AND chart = ? AND kind = ? AND last_day = ? AND version > ?)
                """,
                Boolean.class,
                labelId,
                period.chart().code(),
                period.kind().word(),
                period.last(),
                version));
    }

    /** A million units are of a hundred products: each identifier is checked once. */
    private static final class Identifiers {

        private final Map<String, Upc> upcs = new HashMap<>();
        private final Map<String, Isrc> isrcs = new HashMap<>();

        ReportedUnit unit(ResultSet row) throws SQLException {
            String upc = row.getString("upc");
            String isrc = row.getString("isrc");
            String zip = row.getString("zip");
            return new ReportedUnit(
                    row.getString("state").equals("REPORTED"),
                    Format.valueOf(row.getString("format")),
                    upc == null ? null : upcs.computeIfAbsent(upc, Upc::new),
                    isrc == null ? null : isrcs.computeIfAbsent(isrc, Isrc::new),
                    zip == null ? "" : zip,
                    row.getInt("item_no"),
                    new Money(row.getLong("paid_minor"), row.getString("paid_currency")),
                    row.getBoolean("mobile"),
                    row.getString("artist"),
                    row.getString("release_title"),
                    row.getString("product_title"),
                    RunRow.instant(row.getLong("ordered_us")));
        }
    }
}
