package org.deadwax.server.charts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units of some orders stand in a chart's file. In the caller's transaction of the label. */
@Component
public class ReportedUnits {

    private final JdbcClient jdbc;

    private final Charts charts;

    ReportedUnits(JdbcClient jdbc, Charts charts) {
        this.jdbc = jdbc;
        this.charts = charts;
    }

    /**
     * @param chart as people call it; @param period as well
     * @param back true for the line that takes it back
     * @param at when the period was closed
     */
    public record Reported(
            UUID storeId,
            long orderId,
            long lineItemId,
            int unitNo,
            String chart,
            String period,
            boolean back,
            Instant at) {}

    /** The earliest first. */
    public List<Reported> of(UUID label, Collection<OrderRef> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT d.store_id, d.order_id, d.line_item_id, d.unit_no, d.chart, d.kind, d.last_day, d.state,
                               p.closed_at
                        FROM unnest(:stores::uuid[], :orders::int8[]) AS k (store_id, order_id)
                        JOIN chart_decision d ON d.store_id = k.store_id AND d.order_id = k.order_id
                        JOIN chart_period p ON p.label_id = d.label_id AND p.chart = d.chart AND p.kind = d.kind
                            AND p.last_day = d.last_day
                        WHERE d.label_id = :label AND d.chart = ANY (:charts) AND d.kind = ANY (:kinds)
                          AND d.state IN ('REPORTED', 'RETURNED')
                        ORDER BY p.closed_at, d.chart, d.line_item_id, d.unit_no LIMIT 2000
                        """)
                .param(
                        "stores",
                        orders.stream().map(order -> order.storeId().toString()).toArray(String[]::new))
                .param("orders", orders.stream().map(OrderRef::orderId).toArray(Long[]::new))
                .param("label", label)
                .param(
                        "charts",
                        charts.tracked().stream().map(TrackingChart::code).toArray(String[]::new))
                .param("kinds", new String[] {"day", "week"})
                .query((row, n) -> {
                    TrackingChart chart = charts.chart(row.getString("chart"));
                    String key = row.getString("kind") + "-" + row.getString("last_day");
                    return new Reported(
                            row.getObject("store_id", UUID.class),
                            row.getLong("order_id"),
                            row.getLong("line_item_id"),
                            row.getInt("unit_no"),
                            chart.name(),
                            Period.parse(chart, key).map(Period::name).orElse(key),
                            row.getString("state").equals("RETURNED"),
                            row.getObject("closed_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
