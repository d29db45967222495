package org.deadwax.desktop.uploads;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.Settings;

/** How much of the line uploads may take; remembered on this machine, because the line is this machine's. */
final class BandwidthChoice {

    /** Bytes a second; 0 for no limit. The lower ones leave room on a home's line. */
    static final List<Long> OFFERED =
            List.of(0L, 250_000L, 500_000L, 1_000_000L, 2_000_000L, 5_000_000L, 10_000_000L, 25_000_000L);

    private static final String NAME = "uploads.bandwidth";

    private final LongProperty limit;

    BandwidthChoice(UploadQueue queue, Settings settings) {
        limit = new SimpleLongProperty(kept(settings));
        limit.subscribe(bytes -> queue.limit(bytes.longValue()));
        limit.subscribe((before, now) -> settings.set(NAME, now.toString()));
    }

    private static long kept(Settings settings) {
        String text = settings.get(NAME, "0");
        return text.matches("[0-9]{1,12}") ? Long.parseLong(text) : 0;
    }

    LongProperty limitProperty() {
        return limit;
    }

    /** "no limit", "0.25 MB/s", "5 MB/s". */
    static String words(long bytesPerSecond) {
        if (bytesPerSecond == 0) {
            return Texts.text("uploads.noLimit");
        }
        double megabytes = bytesPerSecond / 1e6;
        return (megabytes == Math.rint(megabytes)
                        ? Long.toString((long) megabytes)
                        : String.format(Locale.ROOT, "%.2f", megabytes).replaceAll("0$", ""))
                + " MB/s";
    }
}
