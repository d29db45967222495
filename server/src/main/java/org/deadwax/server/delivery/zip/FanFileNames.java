package org.deadwax.server.delivery.zip;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Names of files as Windows, macOS and Linux all take them, with all of Unicode that is safe there.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/fileio/naming-a-file">Naming files (Microsoft)</a>
 */
public final class FanFileNames {

    /** In UTF-8: ext4 takes 255, and there is a folder, a number and an extension beside it. */
    private static final int LONGEST_BYTES = 150;

    private static final Set<String> DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private FanFileNames() {}

    /** "Odessa Vale - Salt Hymnal" */
    public static String folder(String artist, String title) {
        return safe(safe(artist) + " - " + safe(title));
    }

    /** "01 Tidewrack.flac", or "1-01 Tidewrack.flac" when there are several discs. */
    public static String track(int disc, int discs, int number, int numbers, String title, String extension) {
        String place = String.format(Locale.ROOT, numbers > 99 ? "%03d" : "%02d", number);
        return (discs > 1 ? disc + "-" : "") + place + " " + safe(title) + "." + extension;
    }

    /** One name, without an extension. */
    public static String safe(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace('/', '-')
                .replace('\\', '-')
                .replace(':', '-')
                .replace('"', '\'')
                .replaceAll("[<>|?*]", "_")
                // nobody sees these, and some turn the direction of what follows
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .replaceAll("\\s+", " ")
                .strip();
        String cut = shortened(plain).replaceAll("[. ]+$", "").replaceAll("^[. ]+", "");
        String stem = cut.contains(".") ? cut.substring(0, cut.indexOf('.')) : cut;
        if (cut.isEmpty() || DEVICES.contains(stem.toUpperCase(Locale.ROOT))) {
            return "_" + cut;
        }
        return cut;
    }

    private static String shortened(String name) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
