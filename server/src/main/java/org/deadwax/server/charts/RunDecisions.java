package org.deadwax.server.charts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.deadwax.model.Format;
import org.deadwax.server.charts.RunRows.Run;
import org.deadwax.server.charts.eligibility.ChartProduct;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an open period comes to, as of a run. */
final class RunDecisions implements Decisions {

    private static final String SELECT =
            "SELECT " + RunRow.COLUMNS + "FROM chart_run_unit WHERE label_id = ? AND run = ?";
    private static final String IN_ORDER = "ORDER BY " + RunRow.ORDER;

    private final JdbcTemplate jdbc;
    private final UUID labelId;
    private final Run run;
    private final Map<UUID, ChartProduct> products;

    RunDecisions(JdbcTemplate jdbc, UUID labelId, Run run, Map<UUID, ChartProduct> products) {
        this.jdbc = jdbc;
        this.labelId = labelId;
        this.run = run;
        this.products = products;
    }

    @Override
    public void each(WantedUnits wanted, Consumer<Decision> each) {
        read(query(wanted).then(IN_ORDER), each);
    }

    @Override
    public void written(Consumer<Decision> each) {
        UnitQuery written = select().and("state IN ('REPORTED', 'RETURNED')").then(IN_ORDER);
        FileOrder.read(jdbc, () -> read(written, each));
    }

    /** Sales in the file of some products. */
    void reported(List<UUID> of, Consumer<Decision> each) {
        read(
                select().and("state = 'REPORTED'")
                        .and("product_id = ANY (?::uuid[])", UnitQuery.array(of))
                        .then(IN_ORDER),
                each);
    }

    @Override
    public List<Decision> page(WantedUnits wanted, @Nullable Place after, int most) {
        UnitQuery query = query(wanted);
        if (after != null) {
            query.and(
                    "(" + RunRow.ORDER + ") > (?, ?, ?::uuid, ?, ?, ?, ?)",
                    after.returned(),
                    ChronoUnit.MICROS.between(Instant.EPOCH, after.orderedAt()),
                    after.store(),
                    after.orderId(),
                    after.itemNo(),
                    after.lineItemId(),
                    after.n());
        }
        List<Decision> page = new ArrayList<>();
        read(query.then(IN_ORDER + " LIMIT ?", most), page::add);
        return page;
    }

    private UnitQuery select() {
        return new UnitQuery(SELECT, labelId, run.id());
    }

    private UnitQuery query(WantedUnits wanted) {
        UnitQuery query = select().stateAndCode(wanted);
        UUID release = wanted.release();
        if (release != null) {
            query.and(
                    "(release_id = ? OR product_id = ANY (?::uuid[]))",
                    release,
                    UnitQuery.array(ids(product -> product.releaseId().equals(release))));
        }
        String search = wanted.search();
        return search == null ? query : query.found(search, ids(product -> UnitQuery.matches(product.code(), search)));
    }

    private List<UUID> ids(Predicate<ChartProduct> which) {
        return products.values().stream().filter(which).map(ChartProduct::id).toList();
    }

    private void read(UnitQuery query, Consumer<Decision> each) {
        query.each(jdbc, row -> {
            each.accept(RunRow.decision(row, products.get(RunRow.productId(row))));
        });
    }

    @Override
    public List<UnitsOfProduct> counts() {
        List<RunCount> counts = RunCounts.of(jdbc, labelId, run);
        Map<UUID, UnitsOfProduct> lost = new HashMap<>();
        if (counts.stream().anyMatch(count -> !products.containsKey(count.productId()))) {
            lost = lost();
        }
        List<UnitsOfProduct> all = new ArrayList<>();
        for (RunCount count : counts) {
            ChartProduct product = products.get(count.productId());
            UnitsOfProduct called = lost.get(count.productId());
            if (product != null) {
                all.add(new UnitsOfProduct(
                        count, product.releaseId(), product.releaseTitle(), product.artist(), product.format()));
            } else if (called != null) {
                all.add(new UnitsOfProduct(
                        count, called.releaseId(), called.releaseTitle(), called.artist(), called.format()));
            }
        }
        return all;
    }

    /** What products that are none of the chart's any more were called. */
    private Map<UUID, UnitsOfProduct> lost() {
        Map<UUID, UnitsOfProduct> lost = new HashMap<>();
        jdbc.query(
                """
                SELECT DISTINCT ON (product_id) product_id, release_id, release_title, artist, format, state, certainty
                FROM chart_run_unit WHERE label_id = ? AND run = ? AND release_id IS NOT NULL ORDER BY product_id
                """,
                row -> {
                    UUID product = row.getObject(1, UUID.class);
                    lost.put(
                            product,
                            new UnitsOfProduct(
                                    RunCounts.none(product),
                                    row.getObject(2, UUID.class),
                                    row.getString(3),
                                    row.getString(4),
                                    Format.valueOf(row.getString(5))));
                },
                labelId,
                run.id());
        return lost;
    }

    /** What an open period shows is what it stores. */
    @Override
    public void mended(Consumer<Change> each) {}

    @Override
    public String writtenSql() {
        return """
                SELECT store_id, order_id, line_item_id, unit_no, state FROM chart_run_unit
                WHERE label_id = '%s' AND run = %d AND state IN ('REPORTED', 'RETURNED')
                """.formatted(labelId, run.id());
    }
}
