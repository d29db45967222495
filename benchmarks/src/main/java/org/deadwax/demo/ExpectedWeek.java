package org.deadwax.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deadwax.simulator.SoldUnit;
import org.jspecify.annotations.Nullable;

/** What a chart's week has to come to, unit by unit, by what the store knows and by the rules as the demo knows them. */
final class ExpectedWeek {

    private final ExpectedChart chart;
    private final Map<String, String> refused;
    private final Map<String, LocalDate> streetDates;
    private final Map<String, List<ExpectedCopy>> ofCustomer = new HashMap<>();

    /**
     * @param refused products that never count, by SKU, with the code
     * @param streetDates by SKU
     */
    ExpectedWeek(ExpectedChart chart, Map<String, String> refused, Map<String, LocalDate> streetDates) {
        this.chart = chart;
        this.refused = refused;
        this.streetDates = streetDates;
    }

    /** @param floor the first day that was open when the server heard of these; null when all were */
    void add(List<SoldUnit> units, @Nullable LocalDate floor) {
        for (SoldUnit unit : units) {
            String sku = unit.article().sku();
            LocalDate street = streetDates.get(sku);
            if (chart.sells(unit) && street != null) {
                ofCustomer
                        .computeIfAbsent(unit.customer() + " " + sku, key -> new ArrayList<>())
                        .add(new ExpectedCopy(unit, chart, floor, street, refused.get(sku)));
            }
        }
    }

    /** By order, SKU and what became of it, as "#100123 LM-001-LP EXCLUDED FREE": how many units. Call it once. */
    SortedMap<String, Long> units(LocalDate first, LocalDate last) {
        SortedMap<String, Long> units = new TreeMap<>();
        for (List<ExpectedCopy> copies : ofCustomer.values()) {
            ExpectedCaps.apply(chart, copies);
            for (ExpectedCopy copy : copies) {
                String state = copy.in(first, last);
                if (state != null) {
                    units.merge(
                            copy.unit.orderName() + " " + copy.unit.article().sku() + " " + state, 1L, Long::sum);
                }
            }
        }
        return units;
    }
}
