package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.deadwax.model.Isrc;
import org.deadwax.model.Upc;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.Place;
import org.deadwax.server.charts.eligibility.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a closed period decided: as it is stored, or with the identifiers that its products have by now, since what was wrong with
 * a product may have been mended. A return says what its sale said.
 */
final class ClosedDecisions implements Decisions {

    private static final String PERIOD = "label_id = ? AND chart = ? AND kind = ? AND last_day = ?";
    static final String ORDER = "(state = 'RETURNED'), ordered_at, store_id, order_id, item_no, line_item_id, unit_no";
    private static final String IN_ORDER = "ORDER BY " + ORDER;

    private static final String AS_STORED = "SELECT * FROM chart_decision WHERE " + PERIOD;

    private static final String WITH_SALES = """
            SELECT * FROM (
                SELECT d.*, s.upc AS sale_upc, s.isrc AS sale_isrc FROM chart_decision d LEFT JOIN LATERAL (
                    SELECT upc, isrc FROM chart_decision s
                    WHERE d.state = 'RETURNED' AND s.state = 'REPORTED' AND s.last_day < d.last_day
                        AND (s.label_id, s.chart, s.kind, s.store_id, s.order_id, s.line_item_id, s.unit_no)
                            = (d.label_id, d.chart, d.kind, d.store_id, d.order_id, d.line_item_id, d.unit_no)
                    ORDER BY s.last_day DESC LIMIT 1) s ON true) AS d
            WHERE """ + " " + PERIOD;

    private final JdbcTemplate jdbc;
    private final UUID labelId;
    private final Period period;
    private final @Nullable Map<UUID, SoldProduct> products;

    /** @param products as they are by now; null to leave all as it is stored */
    ClosedDecisions(JdbcTemplate jdbc, UUID labelId, Period period, @Nullable Map<UUID, SoldProduct> products) {
        this.jdbc = jdbc;
        this.labelId = labelId;
        this.period = period;
        this.products = products;
    }

    @Override
    public void each(WantedUnits wanted, Consumer<Decision> each) {
        query(wanted).then(IN_ORDER).each(jdbc, row -> each.accept(shown(row)));
    }

    @Override
    public void written(Consumer<Decision> each) {
        UnitQuery written = select().and("state IN ('REPORTED', 'RETURNED')").then(IN_ORDER);
        FileOrder.read(jdbc, () -> written.each(jdbc, row -> each.accept(shown(row))));
    }

    @Override
    public List<Decision> page(WantedUnits wanted, @Nullable Place after, int most) {
        UnitQuery query = query(wanted);
        if (after != null) {
            query.and(
                    "(" + ORDER + ") > (?, ?, ?::uuid, ?, ?, ?, ?)",
                    after.returned(),
                    after.orderedAt().atOffset(ZoneOffset.UTC),
                    after.store(),
                    after.orderId(),
                    after.itemNo(),
                    after.lineItemId(),
                    after.n());
        }
        List<Decision> page = new ArrayList<>();
        query.then(IN_ORDER + " LIMIT ?", most).each(jdbc, row -> page.add(shown(row)));
        return page;
    }

    private UnitQuery select() {
        return new UnitQuery(
                products == null ? AS_STORED : WITH_SALES,
                labelId,
                period.chart().code(),
                period.kind().word(),
                period.last());
    }

    private UnitQuery query(WantedUnits wanted) {
        UnitQuery query = select().stateAndCode(wanted);
        if (wanted.release() != null) {
            query.and("release_id = ?", wanted.release());
        }
        String search = wanted.search();
        return search == null ? query : query.found(search, matching(search));
    }

    private List<UUID> matching(String search) {
        return products == null
                ? List.of()
                : products.values().stream()
                        .filter(product -> (product.upc() != null
                                        && UnitQuery.matches(product.upc().digits(), search))
                                || (product.isrc() != null
                                        && UnitQuery.matches(product.isrc().code(), search)))
                        .map(SoldProduct::id)
                        .toList();
    }

    private Decision shown(ResultSet row) throws SQLException {
        Decision stored = DecisionRow.decision(row);
        return products == null ? stored : identified(stored, products.get(stored.productId()), row);
    }

    private static Decision identified(Decision stored, @Nullable SoldProduct product, ResultSet row)
            throws SQLException {
        if (stored.state() == State.RETURNED) {
            String upc = row.getString("sale_upc");
            String isrc = row.getString("sale_isrc");
            if (upc != null || isrc != null) {
                return stored.identified(upc == null ? null : new Upc(upc), isrc == null ? null : new Isrc(isrc));
            }
        }
        boolean mendable = stored.state() == State.REPORTED || (stored.upc() == null && stored.isrc() == null);
        return product == null || !stored.written() || !mendable
                ? stored
                : stored.identified(product.upc(), product.isrc());
    }

    @Override
    public List<UnitsOfProduct> counts() {
        return DecisionCounts.of(jdbc, labelId, period);
    }

    @Override
    public void mended(Consumer<Change> each) {
        if (products == null) {
            return;
        }
        select().and("state IN ('REPORTED', 'RETURNED')").then(IN_ORDER).each(jdbc, row -> {
            Decision stored = DecisionRow.decision(row);
            Decision shown = identified(stored, products.get(stored.productId()), row);
            if (!shown.equals(stored)) {
                each.accept(new Change(stored, shown, null));
            }
        });
    }

    @Override
    public String writtenSql() {
        return """
                SELECT store_id, order_id, line_item_id, unit_no, state FROM chart_decision
                WHERE label_id = '%s' AND chart = '%s' AND kind = '%s' AND last_day = '%s'
                    AND state IN ('REPORTED', 'RETURNED')
                """.formatted(labelId, period.chart().code(), period.kind().word(), period.last());
    }
}
