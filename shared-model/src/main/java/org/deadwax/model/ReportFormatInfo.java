package org.deadwax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report format that is installed, or a plugin that cannot be used.
 *
 * @param origin "built in", or the plugin's file name
 * @param trouble why it cannot be used; null when it can
 */
public record ReportFormatInfo(
        String code,
        String name,
        String version,
        String origin,
        List<Setting> settings,
        @Nullable String trouble) {

    /** @param usual what holds when an account says nothing */
    public record Setting(String name, String usual, List<String> choices, String meaning) {}
}
