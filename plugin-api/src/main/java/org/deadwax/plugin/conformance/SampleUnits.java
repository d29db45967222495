package org.deadwax.plugin.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.deadwax.plugin.ReportedUnit;

/** Units as they come: every format, sales and returns, prices from nothing to much, and what real catalogues lack. */
final class SampleUnits {

    private static final List<String> ZIPS = List.of("98321", "00501", "", "10001-1234");
    private static final List<Money> PRICES =
            List.of(Money.of("9.99", "USD"), Money.of("0.00", "USD"), Money.of("123.45", "USD"));
    private static final List<String> ARTISTS = List.of("Low Meridian", "Sigur Rós, \"live\"", "=1+1");

    private SampleUnits() {}

    static List<ReportedUnit> all() {
        List<ReportedUnit> units = new ArrayList<>();
        int n = 0;
        for (Format format : Format.values()) {
            for (boolean sale : new boolean[] {true, false}) {
                for (int i = 0; i < 12; i++) {
                    units.add(unit(format, sale, n++));
                }
            }
        }
        return units;
    }

    private static ReportedUnit unit(Format format, boolean sale, int n) {
        boolean known = n % 5 != 0;
        return new ReportedUnit(
                sale,
                format,
                known ? new Upc("602537205981") : null,
                known && format == Format.DIGITAL_TRACK ? new Isrc("USSKG1912345") : null,
                ZIPS.get(n % 4),
                n + 1,
                PRICES.get(n % 3),
                n % 2 == 0,
                ARTISTS.get(n % 3),
                "Cartography",
                "Delta; remastered",
                Instant.parse("2026-01-08T04:59:59.999999Z").minusSeconds(n));
    }
}
