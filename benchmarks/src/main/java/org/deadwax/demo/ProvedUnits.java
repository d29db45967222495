package org.deadwax.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.Page;
import org.deadwax.model.UnitDecision;
import org.deadwax.simulator.Article;
import org.deadwax.simulator.Truth;
import org.jspecify.annotations.Nullable;

/** Holds each unit that the server decided on against what the store and the demo's own reading of the rules make of it. */
final class ProvedUnits {

    private static final int SHOWN = 6;

    private final DeadwaxApi api;
    private final UUID label;
    private final Truth closed;
    private final @Nullable Truth tonight;
    private final Map<UUID, String> skus = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final Map<String, LocalDate> streetDates = new HashMap<>();

    /**
     * @param closed what was known when the last weeks were closed, or all there is
     * @param tonight what became known since; null for nothing
     */
    ProvedUnits(DeadwaxApi api, List<DemoAlbum> albums, Truth closed, @Nullable Truth tonight) {
        this.api = api;
        this.label = albums.getFirst().label().id();
        this.closed = closed;
        this.tonight = tonight;
        for (DemoAlbum album : albums) {
            skus.putAll(album.skus());
            refused.putAll(album.refused());
            LocalDate street = album.release().streetDate();
            for (Article article : album.articles()) {
                if (street != null) {
                    streetDates.put(article.sku(), street);
                }
            }
        }
    }

    /** @return a sentence for each unit that came to something else; the first few of a week */
    List<String> disagreements(List<ChartFiles> weeks) {
        List<String> wrong = new ArrayList<>();
        for (ChartFiles week : weeks) {
            ChartPeriod period = week.report().period();
            ExpectedWeek expected =
                    new ExpectedWeek(ExpectedChart.of(week.chart().code()), refused, streetDates);
            expected.add(closed.units(), null);
            if (tonight != null && period.closedAt() == null) {
                expected.add(tonight.units(), period.firstDay());
            }
            List<String> differences = differences(
                    expected.units(period.firstDay(), period.lastDay()),
                    decided(week.chart().code(), period.key()));
            differences.stream()
                    .limit(SHOWN)
                    .forEach(each -> wrong.add(week.chart().name() + ", " + period.name() + ": " + each));
            if (differences.size() > SHOWN) {
                wrong.add("… and " + (differences.size() - SHOWN) + " more in " + period.name() + ".");
            }
        }
        return wrong;
    }

    private SortedMap<String, Long> decided(String chart, String period) {
        SortedMap<String, Long> units = new TreeMap<>();
        @Nullable String after = null;
        do {
            Page<UnitDecision> page = api.units(label, chart, period, null, null, null, null, after);
            page.items().forEach(unit -> units.merge(words(unit), 1L, Long::sum));
            after = page.next();
        } while (after != null);
        return units;
    }

    /** What was refunded and then cancelled may be told as either. */
    private String words(UnitDecision unit) {
        String state = switch (unit.state()) {
            case "CANCELLED", "REFUNDED" -> "GONE";
            case "REPORTED", "RETURNED" -> unit.state();
            default -> unit.state() + " " + unit.code();
        };
        return unit.orderName() + " " + skus.get(unit.productId()) + " " + state;
    }

    private static List<String> differences(SortedMap<String, Long> expected, SortedMap<String, Long> decided) {
        SortedSet<String> all = new TreeSet<>(expected.keySet());
        all.addAll(decided.keySet());
        return all.stream()
                .filter(each -> !expected.getOrDefault(each, 0L).equals(decided.getOrDefault(each, 0L)))
                .map(each -> each + ": " + expected.getOrDefault(each, 0L) + " expected, the server says "
                        + decided.getOrDefault(each, 0L) + ".")
                .toList();
    }
}
