package org.deadwax.server.charts.file;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.deadwax.plugin.ReportFormat;

/** The report formats that are installed; the built-in ones come the same way as anybody else's. */
public final class ReportFormats {

    private final Map<String, ReportFormat> byCode = new TreeMap<>();

    /** @throws IllegalStateException when two formats have one code */
    public ReportFormats() {
        for (ReportFormat format : ServiceLoader.load(ReportFormat.class, ReportFormats.class.getClassLoader())) {
            ReportFormat other = byCode.putIfAbsent(format.code(), format);
            if (other != null) {
                throw new IllegalStateException("Two report formats are called " + format.code() + ": "
                        + other.getClass().getName() + " and "
                        + format.getClass().getName());
            }
        }
    }

    /** @throws IllegalArgumentException when none has this code */
    public ReportFormat format(String code) {
        ReportFormat format = byCode.get(code);
        if (format == null) {
            throw new IllegalArgumentException(
                    "No report format “" + code + "” is installed; there are " + byCode.keySet());
        }
        return format;
    }
}
