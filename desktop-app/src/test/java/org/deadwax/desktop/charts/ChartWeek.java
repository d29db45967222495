package org.deadwax.desktop.charts;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.Money;
import org.deadwax.model.Page;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.ReportingEquation.Excluded;
import org.deadwax.model.UnitDecision;
import org.jspecify.annotations.Nullable;

/** The server of a label in the week that ended on Thursday 19 November 2026; ten releases, two findings at will. */
final class ChartWeek {

    static final UUID KINDLING = id("Kindling Season");
    static final Chart DIGITAL = chart("US_DIGITAL", "US digital", "D3", DayOfWeek.THURSDAY);
    static final Chart PHYSICAL = chart("US_PHYSICAL", "US physical", "M3", DayOfWeek.MONDAY);
    static final byte[] FILE = "92403054321261119\r\nD3|0850042104163|97214|S|001||0999|A|P\r\n94|1|1\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    boolean blocked;
    boolean closed;
    final List<String> asked = new ArrayList<>();

    List<Chart> charts() {
        return List.of(DIGITAL, PHYSICAL);
    }

    List<ChartPeriod> periods(UUID label, String chart, String kind) {
        asked.add(kind + "s of " + chart);
        return List.of(
                week(chart, LocalDate.of(2026, 11, 20), null),
                week(chart, LocalDate.of(2026, 11, 13), closed ? Instant.parse("2026-11-20T07:14:00Z") : null),
                week(chart, LocalDate.of(2026, 11, 6), Instant.parse("2026-11-13T15:00:00Z")));
    }

    ChartReport report(UUID label, String chart, String key) {
        asked.add("report " + chart + " " + key);
        ChartPeriod period = periods(label, chart, "week").stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        List<ChartReport.Finding> findings = blocked
                ? List.of(
                        new ChartReport.Finding(
                                "NO_ISRC",
                                "Night Bus Psalter, track 3: no ISRC",
                                "Add one, or let Deadwax assign the next: QM-LMR-26-00042",
                                id("Night Bus Psalter"),
                                null,
                                null,
                                7,
                                true,
                                true),
                        new ChartReport.Finding(
                                "BAD_UPC",
                                "Radio for Sleepers: UPC check digit",
                                "0850042103312 should end in 9. Correct it in the release",
                                id("Radio for Sleepers"),
                                null,
                                null,
                                2,
                                true,
                                true))
                : List.of();
        return new ChartReport(
                period,
                48_213,
                all(),
                releases(),
                findings,
                "DWLMD.txt",
                6_155,
                blocked ? null : "9f2c",
                List.of(
                        "92403054321261119",
                        "D3|0850042104163|97214|S|001||0999|A|P",
                        "D3|0850042104163|04101|S|001||0999|A|M",
                        "D3||98103|S|001|QMLMR2600087|0129|S|P",
                        "D3||98103|S|002|QMLMR2600091|0129|S|P",
                        "D3|0850042104163|60614|S|001||0899|A|P",
                        "D3|0850042102701|11215|R|001||0999|A|P",
                        "94|6155|6147"));
    }

    ChartReport close(UUID label, String chart, String key) {
        asked.add("close " + key);
        closed = true;
        return report(label, chart, key);
    }

    ResponseBody file(UUID label, String chart, String key) {
        return ResponseBody.create(FILE, MediaType.get("text/plain"));
    }

    Page<UnitDecision> units(
            UUID label,
            String chart,
            String key,
            @Nullable String state,
            @Nullable String code,
            @Nullable UUID release,
            @Nullable String search,
            @Nullable String after) {
        asked.add("units " + state + " " + code + (after == null ? "" : " after " + after));
        return new Page<>(
                List.of(
                        unit("#LM-19902", "2026-11-16T01:14:00Z"),
                        unit("#LM-19911", "2026-11-16T13:02:00Z"),
                        unit("#MP-0417", "2026-11-16T16:47:00Z"),
                        unit("#LM-19960", "2026-11-18T03:31:00Z"),
                        unit("#EU-3811", "2026-11-18T22:05:00Z")),
                after == null ? "5" : null);
    }

    static ReportingEquation kindling() {
        return equation(5_846, 38, 21, 1_322, 187, 4_278, 0);
    }

    private static ReportingEquation all() {
        return new ReportingEquation(0, 8_163, 52, 30, excluded(1_685), List.of(carried(245)), 245, 6_151, 4);
    }

    private static List<ChartReport.ByRelease> releases() {
        return List.of(
                release("Night Bus Psalter", equation(612, 5, 3, 100, 16, 488, 0)),
                release("Kindling Season", kindling()),
                release("The Long Grass", equation(431, 3, 2, 65, 9, 352, 0)),
                release("Lanterns at Low Tide", equation(402, 2, 1, 70, 9, 320, 4)),
                release("Copper Beds", equation(288, 1, 1, 47, 8, 231, 0)),
                release("Slow Arithmetic", equation(164, 1, 0, 19, 4, 140, 0)),
                release("Tender Machinery", equation(131, 1, 1, 17, 3, 109, 0)),
                release("Radio for Sleepers", equation(118, 0, 0, 22, 4, 92, 0)),
                release("Blue Hour Municipal", equation(97, 1, 1, 11, 3, 81, 0)),
                release("Understory", equation(74, 0, 0, 12, 2, 60, 0)));
    }

    private static ChartReport.ByRelease release(String title, ReportingEquation equation) {
        return new ChartReport.ByRelease(id(title), title, "Tall Weather", equation);
    }

    private static ReportingEquation equation(
            long ordered, long cancelled, long refunded, long excluded, long carried, long reported, long returned) {
        return new ReportingEquation(
                0,
                ordered,
                cancelled,
                refunded,
                excluded(excluded),
                List.of(carried(carried)),
                carried,
                reported,
                returned);
    }

    /** 604, 412, 143, 96, 64 and 3 of 1,322; the first takes what another sum leaves. */
    private static List<Excluded> excluded(long units) {
        long redeemed = units * 412 / 1_322;
        long price = units * 143 / 1_322;
        long bulk = units * 96 / 1_322;
        long free = units * 64 / 1_322;
        long tests = units * 3 / 1_322;
        long address = units - redeemed - price - bulk - free - tests;
        return List.of(
                row("NO_ADDRESS", "No US address", "Shipped and billed outside the United States", address),
                row("NOT_REDEEMED", "Not redeemed", "Not opened by Thu 19 Nov, 24:00 Eastern", redeemed),
                row("MIN_PRICE", "Below minimum price", "Paid less than 7.99 USD after discounts", price),
                row("BULK_DIGITAL", "Bulk", "More than one for the same customer", bulk),
                row("FREE", "Free", "Gifts, replacements, staff", free),
                row("TEST_ORDER", "Test orders", "Marked as a test by the store", tests));
    }

    private static Excluded carried(long units) {
        return new Excluded("NOT_SHIPPED", "Carried to next week", "Delivered after the cut-off", "two sources", units);
    }

    private static Excluded row(String code, String name, String sentence, long units) {
        return new Excluded(code, name, sentence, "two sources", units);
    }

    private static UnitDecision unit(String order, String at) {
        return new UnitDecision(
                order,
                id("Kindling Season, digital album"),
                "Digital album",
                1,
                "EXCLUDED",
                "NO_ADDRESS",
                "Shipped and billed outside the United States",
                Money.of("9.99", "USD"),
                null,
                Instant.parse(at));
    }

    private static ChartPeriod week(String chart, LocalDate friday, @Nullable Instant closedAt) {
        LocalDate thursday = friday.plusDays(6);
        java.time.ZoneId zone = java.time.ZoneId.of("America/New_York");
        String[] months = {"Nov", "Dec"};
        LocalDate saturday = thursday.plusDays(9);
        return new ChartPeriod(
                chart,
                "week-" + thursday,
                "Billboard week of " + saturday.getDayOfMonth() + " " + months[saturday.getMonthValue() - 11] + " 2026",
                friday,
                thursday,
                zone.getId(),
                friday.atStartOfDay(zone).toInstant(),
                thursday.plusDays(1).atStartOfDay(zone).toInstant(),
                thursday.plusDays(1).atTime(13, 0).atZone(zone).toInstant(),
                closedAt);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Chart chart(String code, String name, String format, DayOfWeek weekEnds) {
        return new Chart(
                code,
                name,
                "America/New_York",
                format,
                "US",
                "USD",
                weekEnds,
                "Billboard week of",
                List.of("fulfilled"),
                LocalTime.of(13, 0),
                "stated by the chart",
                "the compiler's help pages");
    }
}
