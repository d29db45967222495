package org.deadwax.server.charts.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.ChartAccount;
import org.deadwax.plugin.FormatSetting;
import org.deadwax.plugin.FormatSettings;

/**
 * How a format's files look for one account.
 *
 * @param lineEnd CR LF unless the account says LF
 */
public record FileProfile(InstalledFormat format, FormatSettings settings, String lineEnd) {

    /** Setting of an account that wants another format than its chart's usual one. */
    public static final String FORMAT = "format";

    private static final FormatSetting LINE_END =
            new FormatSetting("lineEnd", "CRLF", List.of("CRLF", "LF"), "How a line ends.");

    /** @throws IllegalArgumentException naming a setting that the format does not know, or a value that it does not allow */
    public static FileProfile of(InstalledFormat format, ChartAccount account) {
        Map<String, String> own = new HashMap<>(account.settings());
        own.remove(FORMAT);
        String lineEnd = own.remove(LINE_END.name());
        FormatSettings ends =
                FormatSettings.of(List.of(LINE_END), lineEnd == null ? Map.of() : Map.of(LINE_END.name(), lineEnd));
        return new FileProfile(
                format,
                FormatSettings.of(format.settings(), own),
                "LF".equals(ends.get(LINE_END.name())) ? "\n" : "\r\n");
    }
}
