package org.deadwax.server.charts;

import java.util.UUID;
import org.deadwax.server.charts.RunRows.Run;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.ChartProduct;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An open period's decisions as those of the closed one: copied within the database, however many they are, each with all that its
 * file needs, and in the order of the file.
 */
final class RunKept {

    private final JdbcTemplate jdbc;
    private final UUID labelId;
    private final Run run;
    private final RunBasis basis;

    RunKept(JdbcTemplate jdbc, UUID labelId, Run run, RunBasis basis) {
        this.jdbc = jdbc;
        this.labelId = labelId;
        this.run = run;
        this.basis = basis;
    }

    /** The closed period must be there. */
    void keep() {
        Period period = basis.period();
        decisions(period);
        whatWasLeftOut(period);
        DecisionCounts.again(jdbc, labelId, period);
    }

    private void decisions(Period period) {
        ColumnArrays products = new ColumnArrays("uuid", "text", "uuid", "text", "text", "text", "text", "text");
        for (ChartProduct product : basis.products().values()) {
            products.row(
                    product.id(),
                    product.title(),
                    product.releaseId(),
                    product.releaseTitle(),
                    product.artist(),
                    product.format().name(),
                    product.upc() == null ? null : product.upc().digits(),
                    product.isrc() == null ? null : product.isrc().code());
        }
        jdbc.update(
                """
                INSERT INTO chart_decision (label_id, chart, kind, last_day, store_id, order_id, line_item_id, unit_no,
                    order_name, item_no, ordered_at, product_id, product_title, release_id, release_title, artist, format,
                    upc, isrc, state, code, sentence, certainty, carried_in, paid_minor, paid_currency, zip, mobile)
                SELECT u.label_id, '%s', '%s', '%s', u.store_id, u.order_id, u.line_item_id, u.unit_no, u.order_name,
                    u.item_no, timestamptz 'epoch' + u.ordered_us * interval '1 microsecond', u.product_id,
                    coalesce(u.product_title, p.title), coalesce(u.release_id, p.release_id),
                    coalesce(u.release_title, p.release_title), coalesce(u.artist, p.artist),
                    coalesce(u.format, p.format),
                    CASE WHEN u.upc IS NULL AND u.isrc IS NULL AND u.product_title IS NULL THEN p.upc ELSE u.upc END,
                    CASE WHEN u.upc IS NULL AND u.isrc IS NULL AND u.product_title IS NULL THEN p.isrc ELSE u.isrc END,
                    u.state, u.code, coalesce(u.sentence, '%s'), u.certainty, u.carried_in, u.paid_minor,
                    u.paid_currency, u.zip, u.mobile
                FROM (SELECT * FROM chart_run_unit WHERE label_id = '%s' AND run = %d ORDER BY %s) AS u
                LEFT JOIN unnest(%s) AS p (id, title, release_id, release_title, artist, format, upc, isrc)
                    ON p.id = u.product_id
                """.formatted(
                                period.chart().code(),
                                period.kind().word(),
                                period.last(),
                                RunRow.ONE_LINE,
                                labelId,
                                run.id(),
                                RunRow.ORDER,
                                products.parameters()),
                products::bind);
    }

    /** What these units said before somebody left them out: it may be withdrawn. */
    private void whatWasLeftOut(Period period) {
        jdbc.update(
                """
                INSERT INTO chart_decision_before (label_id, chart, kind, last_day, store_id, order_id, line_item_id,
                    unit_no, version, upc, isrc, state, code, sentence, override_id)
                SELECT d.label_id, d.chart, d.kind, d.last_day, d.store_id, d.order_id, d.line_item_id, d.unit_no, 1,
                    d.upc, d.isrc, 'REPORTED', NULL, ?, u.override_id
                FROM chart_run_unit u
                JOIN chart_decision d USING (label_id, store_id, order_id, line_item_id, unit_no)
                WHERE u.label_id = ? AND u.run = ? AND u.override_id IS NOT NULL AND d.chart = ? AND d.kind = ?
                    AND d.last_day = ?
                ON CONFLICT DO NOTHING
                """,
                RunRow.ONE_LINE,
                labelId,
                run.id(),
                period.chart().code(),
                period.kind().word(),
                period.last());
    }
}
