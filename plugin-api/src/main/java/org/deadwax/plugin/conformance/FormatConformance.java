package org.deadwax.plugin.conformance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TimeZone;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.plugin.FormatSetting;
import org.deadwax.plugin.FormatSettings;
import org.deadwax.plugin.ReportFormat;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.ReportLines;
import org.deadwax.plugin.ReportedUnit;

/**
 * Tries a report format with every setting and says where it does not keep to {@link ReportFormat}. Run it with the format on
 * the class path: {@code java -cp plugin-api.jar:shared-model.jar:yours.jar
 * org.deadwax.plugin.conformance.FormatConformance}; or call {@link #breaches} in a test of your own.
 */
public final class FormatConformance {

    private static final ReportHeader HEADER = new ReportHeader(
            "4030", "12345", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 8), "US", ZoneId.of("America/New_York"));

    private final ReportFormat format;
    private final List<String> breaches = new ArrayList<>();

    private FormatConformance(ReportFormat format) {
        this.format = format;
    }

    /** Tries every format on the class path; ends with 1 when one breaks a rule, with 2 when there is none. */
    public static void main(String[] args) {
        int tried = 0;
        int broken = 0;
        for (ReportFormat format : ServiceLoader.load(ReportFormat.class)) {
            List<String> breaches = breaches(format);
            tried++;
            broken += breaches.isEmpty() ? 0 : 1;
            System.out.println(format.code() + ": " + (breaches.isEmpty() ? "conforms" : "does not conform"));
            breaches.forEach(breach -> System.out.println("  " + breach));
        }
        if (tried == 0) {
            System.out.println("No format is listed in META-INF/services/" + ReportFormat.class.getName());
        }
        System.exit(tried == 0 ? 2 : broken == 0 ? 0 : 1);
    }

    /** @return one sentence for each rule that the format breaks; empty when it conforms */
    public static List<String> breaches(ReportFormat format) {
        FormatConformance kit = new FormatConformance(format);
        kit.names();
        kit.settings().forEach(kit::file);
        return List.copyOf(kit.breaches);
    }

    private void names() {
        rule(
                format.code().matches("[A-Z0-9_]{1,20}"),
                "Its code “" + format.code() + "” is not 1 to 20 capitals," + " digits and underscores.");
        rule(!format.name().isBlank(), "It has no name.");
        rule(
                format.version().matches("[A-Za-z0-9._+-]{1,40}"),
                "Its version “" + format.version() + "” is not 1 to 40" + " letters, digits and . _ + -");
        rule(
                List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_8).contains(format.charset()),
                "Its charset is " + format.charset() + "; it is US-ASCII or UTF-8.");
        rule(format.settings().equals(format.settings()), "It declares other settings when it is asked again.");
        for (FormatSetting setting : format.settings()) {
            rule(
                    setting.name().matches("[a-z][A-Za-z0-9]*")
                            && !List.of("lineEnd", "format").contains(setting.name()),
                    "A setting may not be called “" + setting.name() + "”.");
        }
    }

    /** Each choice of each setting, the others as usual. */
    private List<Map<String, String>> settings() {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (FormatSetting setting : format.settings()) {
            for (String choice : setting.choices()) {
                all.add(Map.of(setting.name(), choice));
            }
        }
        return all;
    }

    private void file(Map<String, String> set) {
        FormatSettings settings = FormatSettings.of(format.settings(), set);
        String with = set.isEmpty() ? "" : " With " + set + ".";
        List<ReportedUnit> fitting = new ArrayList<>();
        for (ReportedUnit unit : SampleUnits.all()) {
            if (format.misfit(unit, settings).isEmpty()) {
                fitting.add(unit);
            }
            rule(
                    format.misfit(unit, settings).equals(format.misfit(unit, settings)),
                    "It judges a unit otherwise when it is asked again." + with);
        }
        List<String> lines = lines(fitting, settings, with);
        lines.forEach(line -> line(line, settings, with));
        rule(lines.equals(elsewhere(fitting, settings, with)), "Other lines in another locale or zone." + with);
        lines(List.of(), settings, with);
        rule(
                lines.equals(together(fitting, settings, with)),
                "Two files that are written at once get into each other's way." + with);
    }

    private void line(String line, FormatSettings settings, String with) {
        rule(
                format.charset().newEncoder().canEncode(line),
                "A line is not " + format.charset() + ": “" + line + "”." + with);
        rule(
                line.indexOf('\r') < 0 && line.indexOf('\n') < 0,
                "A line holds a line end; those are the account's." + with);
        rule(line.length() <= 4_000, "A line has " + line.length() + " characters." + with);
        ExplainedLine explained = format.explain(line, settings);
        rule(!explained.record().isBlank(), "It explains a line without saying what record it is." + with);
        for (ExplainedLine.Field field : explained.fields()) {
            rule(
                    line.replace("\"", "").contains(field.value().replace("\"", "")),
                    "It explains “" + field.value() + "”, which the line does not hold: “" + line + "”." + with);
        }
    }

    private List<String> lines(List<ReportedUnit> units, FormatSettings settings, String with) {
        List<String> written = new ArrayList<>();
        ReportLines lines = format.lines(HEADER, settings);
        lines.begin(written::add);
        units.forEach(unit -> lines.unit(unit, written::add));
        end(lines, written, with);
        return written;
    }

    private List<String> together(List<ReportedUnit> units, FormatSettings settings, String with) {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        ReportLines first = format.lines(HEADER, settings);
        ReportLines second = format.lines(HEADER, settings);
        first.begin(one::add);
        second.begin(other::add);
        for (ReportedUnit unit : units) {
            first.unit(unit, one::add);
            second.unit(unit, other::add);
        }
        end(first, one, with);
        end(second, other, with);
        return one.equals(other) ? one : List.of();
    }

    private List<String> elsewhere(List<ReportedUnit> units, FormatSettings settings, String with) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            return lines(units, settings, with);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private void end(ReportLines lines, List<String> written, String with) {
        try {
            lines.end(written::add);
        } catch (DoesNotFit e) {
            rule(false, "It has no room for a file of " + written.size() + " lines: " + e.getMessage() + with);
        }
    }

    private void rule(boolean kept, String breach) {
        if (!kept && !breaches.contains(breach)) {
            breaches.add(breach);
        }
    }
}
