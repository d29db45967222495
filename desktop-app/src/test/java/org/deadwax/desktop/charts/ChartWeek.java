package org.deadwax.desktop.charts;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartAgenda;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.CorrectionDraft;
import org.deadwax.model.CorrectionEdit;
import org.deadwax.model.CutOffClock;
import org.deadwax.model.FileChanges;
import org.deadwax.model.FileLine;
import org.deadwax.model.FileOverride;
import org.deadwax.model.FileOverrideEdit;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Money;
import org.deadwax.model.Page;
import org.deadwax.model.PeriodLife;
import org.deadwax.model.ReporterCountdown;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.ReportingEquation.Excluded;
import org.deadwax.model.Submission;
import org.deadwax.model.SubmissionAnswer;
import org.deadwax.model.SubmissionEdit;
import org.deadwax.model.UnitDecision;
import org.jspecify.annotations.Nullable;

/** The server of a label in the week that ended on Thursday 19 November 2026; ten releases, two findings at will. */
final class ChartWeek {

    static final UUID PACK = id("LP + tote bag");
    static final UUID KINDLING = id("Kindling Season");
    static final Chart DIGITAL = chart("US_DIGITAL", "US digital", "D3", DayOfWeek.THURSDAY);
    static final Chart PHYSICAL = chart("US_PHYSICAL", "US physical", "M3", DayOfWeek.MONDAY);
    static final byte[] FILE = "92403054321261119\r\nD3|0850042104163|97214|S|001||0999|A|P\r\n94|1|1\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    boolean blocked;
    boolean closed;
    boolean sftp;
    boolean dry;
    boolean newReporter;
    final List<FileOverride> overrides = new ArrayList<>();
    final List<FileVersion> versions = new ArrayList<>();
    final List<Submission> submissions = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    List<Chart> charts() {
        return List.of(DIGITAL, PHYSICAL);
    }

    List<ChartPeriod> periods(@Nullable UUID label, String chart, String kind) {
        asked.add(kind + "s of " + chart);
        return List.of(
                week(chart, LocalDate.of(2026, 11, 20), null),
                week(chart, LocalDate.of(2026, 11, 13), closed ? Instant.parse("2026-11-20T07:14:00Z") : null),
                week(chart, LocalDate.of(2026, 11, 6), Instant.parse("2026-11-13T15:00:00Z")));
    }

    ChartReport report(UUID label, String chart, String key) {
        asked.add("report " + chart + " " + key);
        ChartPeriod period = period(chart, key);
        boolean before = key.equals("week-2026-11-12");
        List<ChartReport.Finding> findings = blocked
                ? List.of(
                        new ChartReport.Finding(
                                "NO_ISRC",
                                "Night Bus Psalter, track 3: no ISRC",
                                "Add one, or let Deadwax assign the next: QM-LMR-26-00042",
                                id("Night Bus Psalter"),
                                null,
                                id("Night Bus Psalter, track 3"),
                                7,
                                true,
                                true),
                        new ChartReport.Finding(
                                "NO_UPC",
                                "Radio for Sleepers: UPC check digit",
                                "0850042103312 should end in 9. Correct it in the release",
                                id("Radio for Sleepers"),
                                id("Radio for Sleepers, digital album"),
                                null,
                                2,
                                true,
                                true))
                : List.of();
        return new ChartReport(
                period,
                48_213,
                before ? WeekBefore.all() : all(),
                before ? WeekBefore.releases() : releases(),
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

    PeriodLife periodLife(UUID label, String chart, String key) {
        ChartPeriod period = period(chart, key);
        boolean over = period.until().isBefore(Instant.parse("2026-11-20T07:14:00Z"));
        boolean sent = submissions.stream().anyMatch(each -> each.sentAt() != null);
        List<PeriodLife.Step> steps = new ArrayList<>();
        steps.add(step("OPENED", "DONE", period.from()));
        steps.add(step("FILLED", over ? "DONE" : "NOW", period.until()));
        steps.add(step("CLOSED", period.closedAt() != null || over ? "DONE" : "AHEAD", over ? period.until() : null));
        steps.add(step("CHECKED", blocked ? "BLOCKED" : over ? "DONE" : "AHEAD", null));
        steps.add(step("WRITTEN", versions.isEmpty() ? "AHEAD" : "DONE", null));
        steps.add(step("SUBMITTED", sent ? "DONE" : "AHEAD", null));
        steps.add(step("ACKNOWLEDGED", "AHEAD", null));
        return new PeriodLife(period, steps, blocked ? "Two findings block the file." : null);
    }

    private static PeriodLife.Step step(String name, String state, @Nullable Instant at) {
        return new PeriodLife.Step(name, state, at, null, "It is " + state.toLowerCase(Locale.ROOT) + ".");
    }

    CutOffClock cutOffClock(UUID label, String chart, String key) {
        ChartPeriod period = period(chart, key);
        Instant now = Instant.parse("2026-11-20T07:14:00Z");
        boolean running = now.isBefore(period.until());
        return new CutOffClock(
                period,
                now,
                period.until(),
                Math.max(0, Duration.between(now, period.until()).toSeconds()),
                running
                        ? List.of(
                                new CutOffClock.Pending(
                                        "NOT_REDEEMED",
                                        "Not redeemed",
                                        612,
                                        "612 downloads were bought and not opened. They count in this week once their"
                                                + " buyers open them by Thu 26 Nov 24:00 Eastern."),
                                new CutOffClock.Pending(
                                        "NOT_SHIPPED", "Not shipped", 84, "84 units wait for their parcel."))
                        : List.of(),
                running
                        ? new CutOffClock.Fulfilments(
                                84,
                                40,
                                Instant.parse("2026-11-20T09:20:00Z"),
                                true,
                                "84 fulfilments at 40 an hour are through by 04:20.")
                        : null,
                running
                        ? new CutOffClock.Projection(
                                9_412, 21_400, 24_900, 28_700, "From the first hours of the last four releases.")
                        : null);
    }

    ChartAgenda chartAgenda(UUID label) {
        return new ChartAgenda(
                List.of(),
                List.of(
                        new ChartAgenda.ApprovalDue(
                                id("Night Bus Psalter"),
                                "Night Bus Psalter",
                                PACK,
                                "LP + tote bag",
                                ApprovalKind.FAN_PACK,
                                LocalDate.parse("2026-11-23"),
                                LocalDate.parse("2026-11-30"),
                                true,
                                "Ask the chart by 23 November 2026; the sale begins on 30 November 2026."),
                        new ChartAgenda.ApprovalDue(
                                KINDLING,
                                "Kindling Season",
                                id("Kindling box"),
                                "Box set",
                                ApprovalKind.BOX_SET,
                                LocalDate.parse("2027-01-08"),
                                LocalDate.parse("2027-02-05"),
                                false,
                                "Ask the chart by 8 January 2027; the sale begins on 5 February 2027.")));
    }

    ReporterCountdown reporterCountdown(UUID label, String chart) {
        return new ReporterCountdown(
                chart,
                4,
                newReporter ? 2 : 4,
                !newReporter,
                newReporter ? "Billboard week of 12 Dec 2026" : null,
                List.of(
                        new ReporterCountdown.Week("week-2026-11-05", "14 Nov", "SENT"),
                        new ReporterCountdown.Week("week-2026-11-12", "21 Nov", "SENT"),
                        new ReporterCountdown.Week("week-2026-11-19", "28 Nov", "DUE"),
                        new ReporterCountdown.Week("week-2026-11-26", "5 Dec", "DUE")),
                "Two of four weeks in a row are sent.");
    }

    ChartChannel chartChannel(UUID label, String chart) {
        ChartChannel none = ChartChannel.unknown(chart, !dry);
        return new ChartChannel(
                chart,
                sftp ? "SFTP" : "BY_HAND",
                sftp ? "files.example.net" : null,
                22,
                sftp ? "DWLMD" : null,
                "",
                sftp ? "PASSWORD" : "NONE",
                sftp ? "SHA256:x" : null,
                dry,
                !dry,
                none.schedule(),
                null,
                1);
    }

    Page<FileLine> fileLines(UUID label, String chart, String key, @Nullable String after, int limit) {
        asked.add("lines" + (after == null ? "" : " after " + after));
        List<FileLine> lines = new ArrayList<>();
        List<String> texts = report(label, chart, key).preview();
        for (int i = 0; i < texts.size(); i++) {
            long number = i == texts.size() - 1 ? 6_157 : i == texts.size() - 2 ? 6_014 : i + 1L;
            lines.add(new FileLine(number, texts.get(i), "Digital sale", fields(texts.get(i))));
        }
        return new Page<>(lines, null);
    }

    private static List<FileLine.Field> fields(String text) {
        List<FileLine.Field> fields = new ArrayList<>();
        for (String part :
                text.startsWith("92") ? new String[] {"92", "4030", "54321", "261119"} : text.split("\\|", -1)) {
            fields.add(new FileLine.Field("Part", part, "What it means."));
        }
        return fields;
    }

    List<FileOverride> fileOverrides(UUID label, String chart, String key) {
        return List.copyOf(overrides);
    }

    FileOverride overrideFinding(UUID label, String chart, String key, FileOverrideEdit edit) {
        asked.add("leave out " + edit.code() + ": " + edit.reason());
        blocked = false;
        FileOverride made = new FileOverride(
                id("override"),
                edit.code(),
                edit.productId(),
                "Radio for Sleepers, digital album",
                2,
                edit.reason(),
                "Rosa Imhof",
                Instant.parse("2026-11-20T07:15:00Z"),
                null);
        overrides.add(made);
        return made;
    }

    FileOverride withdrawOverride(UUID label, String chart, String key, UUID override) {
        asked.add("take back");
        return overrides.removeFirst();
    }

    List<FileVersion> fileVersions(UUID label, String chart, String key) {
        return List.copyOf(versions);
    }

    ResponseBody fileVersion(UUID label, String chart, String key, int version) {
        asked.add("version " + version);
        return ResponseBody.create(FILE, MediaType.get("text/plain"));
    }

    FileChanges fileChanges(UUID label, String chart, String key, int version) {
        asked.add("changes of " + version);
        return CHANGES;
    }

    CorrectionDraft correctionDraft(UUID label, String chart, String key) {
        return new CorrectionDraft(CHANGES, List.of());
    }

    FileVersion correct(UUID label, String chart, String key, CorrectionEdit edit) {
        asked.add("correct: " + edit.reason());
        versions.addFirst(version(2, edit.reason(), "2026-11-20T14:02:00Z"));
        return versions.getFirst();
    }

    static final FileChanges CHANGES = new FileChanges(
            6_155,
            6_155,
            6_147,
            6_147,
            List.of(new FileChanges.Line(
                    "D3||98103|S|001|QMLMR2600087|0129|S|P", "D3||98103|S|001|QMLMR2600078|0129|S|P", 7)),
            0);

    static FileVersion version(int number, String reason, String at) {
        return new FileVersion(
                number,
                "DWLMD.txt",
                "9f2c41d07be3a5519c0a",
                243_118,
                6_155,
                6_151,
                4,
                "D3",
                "1",
                "2026-11",
                48_213,
                reason,
                "Rosa Imhof",
                Instant.parse(at));
    }

    List<Submission> submissions(UUID label, String chart, String key) {
        return List.copyOf(submissions);
    }

    Submission submit(UUID label, String chart, String key, SubmissionEdit edit) {
        asked.add("submit " + edit.way());
        submissions.addFirst(submission(edit.way(), edit.way().equals("SFTP") ? "WAITING" : "HANDED_OVER", null));
        return submissions.getFirst();
    }

    Submission answerSubmission(UUID label, String chart, String key, UUID submission, SubmissionAnswer answer) {
        asked.add("answer " + answer.accepted() + ": " + answer.text());
        return submissions.getFirst();
    }

    static Submission submission(String way, String state, Submission.@Nullable Answer answer) {
        boolean there = state.equals("SENT") || state.equals("HANDED_OVER");
        return new Submission(
                id("submission " + way + state),
                "US_DIGITAL",
                "week-2026-11-19",
                1,
                "DWLMD.txt",
                "9f2c41d07be3a5519c0a",
                way,
                state,
                "Rosa Imhof",
                Instant.parse("2026-11-20T07:16:00Z"),
                Instant.parse("2026-11-20T18:00:00Z"),
                there ? Instant.parse("2026-11-20T07:17:00Z") : null,
                there ? 243_118L : null,
                there ? null : Instant.parse("2026-11-20T07:21:00Z"),
                there ? null : "The connection was closed after 81 kB. It is tried again from the start.",
                answer,
                there
                        ? List.of()
                        : List.of(new Submission.Attempt(
                                Instant.parse("2026-11-20T07:16:30Z"), "The connection was closed after 81 kB.")));
    }

    ResponseBody export(
            UUID label,
            String chart,
            String key,
            String what,
            String as,
            @Nullable String state,
            @Nullable String code,
            @Nullable UUID release,
            @Nullable String search) {
        asked.add("export " + what + " as " + as + " " + state + " " + code + (search == null ? "" : " " + search));
        return ResponseBody.create(FILE, MediaType.get("text/plain"));
    }

    private ChartPeriod period(String chart, String key) {
        return Stream.concat(
                        periods(null, chart, "week").stream(),
                        Stream.of(week(chart, LocalDate.of(2026, 10, 30), Instant.parse("2026-11-06T15:00:00Z"))))
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
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
        asked.add("units " + state + " " + code + (search == null ? "" : " with " + search)
                + (after == null ? "" : " after " + after));
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

    /** The week before, in which only some of them sold. */
    private static final class WeekBefore {

        static ReportingEquation all() {
            return equation(5_420, 31, 40, 1_010, 160, 4_179, 2);
        }

        static List<ChartReport.ByRelease> releases() {
            return List.of(
                    release("Kindling Season", equation(3_912, 22, 30, 742, 121, 2_997, 0)),
                    release("Night Bus Psalter", equation(806, 5, 8, 150, 20, 623, 0)),
                    release("The Long Grass", equation(702, 4, 2, 118, 19, 559, 2)));
        }
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
                "Shipped to Canada and billed there.",
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

    static UUID id(String name) {
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
