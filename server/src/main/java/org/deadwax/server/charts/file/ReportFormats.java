package org.deadwax.server.charts.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ReportFormatInfo;
import org.deadwax.plugin.ReportFormat;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.jspecify.annotations.Nullable;

/** The report formats that are installed; the built-in ones are found the same way as anybody else's. */
public final class ReportFormats {

    private final Map<String, InstalledFormat> builtIn = new TreeMap<>();
    private final PluginFormats plugins;

    public ReportFormats() {
        this(PluginFormats.NONE);
    }

    /** @throws IllegalStateException when two built-in formats have one code */
    public ReportFormats(PluginFormats plugins) {
        this.plugins = plugins;
        for (ReportFormat format : ServiceLoader.load(ReportFormat.class, ReportFormats.class.getClassLoader())) {
            InstalledFormat other = builtIn.putIfAbsent(format.code(), new BuiltInFormat(format));
            if (other != null) {
                throw new IllegalStateException("Two report formats are called " + format.code() + ".");
            }
        }
    }

    /** @throws IllegalArgumentException when none has this code */
    public InstalledFormat format(String code) {
        InstalledFormat format = builtIn.get(code);
        if (format == null) {
            format = installed().get(code);
        }
        if (format == null) {
            throw new IllegalArgumentException("No report format “" + code + "” is installed; there are "
                    + String.join(", ", installed().keySet()) + ".");
        }
        return format;
    }

    /** The code of the format that an account's files have; null when there is none for its chart. */
    public static @Nullable String codeOf(TrackingChart chart, ChartAccount account) {
        return account.settings().getOrDefault(FileProfile.FORMAT, chart.fileFormat());
    }

    /** @throws IllegalArgumentException with a sentence, when there is no such format or it does not have such settings */
    public FileProfile profile(TrackingChart chart, ChartAccount account) {
        String code = codeOf(chart, account);
        if (code == null) {
            throw new IllegalArgumentException(
                    "The compiler of " + chart.name() + " publishes no file layout. Add it as a"
                            + " report format, and name it in the account's setting “format”.");
        }
        return FileProfile.of(format(code), account);
    }

    /** Something else as soon as an account's files are written by another format, or another version of it. */
    public String edition(TrackingChart chart, ChartAccount account) {
        String code = codeOf(chart, account);
        if (code == null || builtIn.containsKey(code)) {
            return String.valueOf(code);
        }
        InstalledFormat format = installed().get(code);
        return format == null ? code + " missing" : format.edition();
    }

    /** By code. A plugin cannot take a built-in format's place. */
    private Map<String, InstalledFormat> installed() {
        Map<String, InstalledFormat> all = new TreeMap<>(builtIn);
        plugins.find().formats().forEach(format -> all.putIfAbsent(format.code(), format));
        return all;
    }

    /** All, and those that cannot be used with the reason. */
    public List<ReportFormatInfo> shown() {
        List<ReportFormatInfo> all = new ArrayList<>();
        PluginFormats.Found found = plugins.find();
        builtIn.values().forEach(format -> all.add(format.shown()));
        for (InstalledFormat format : found.formats()) {
            ReportFormatInfo info = format.shown();
            boolean taken = all.stream().anyMatch(other -> other.code().equals(info.code()));
            all.add(taken ? withTrouble(info, "There is another format called " + info.code() + ".") : info);
        }
        all.addAll(found.broken());
        return List.copyOf(all);
    }

    private static ReportFormatInfo withTrouble(ReportFormatInfo info, String trouble) {
        return new ReportFormatInfo(info.code(), info.name(), info.version(), info.origin(), info.settings(), trouble);
    }
}
