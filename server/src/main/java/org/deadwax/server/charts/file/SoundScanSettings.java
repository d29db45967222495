package org.deadwax.server.charts.file;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.plugin.FormatSetting;

/** What differs between accounts, and between the compiler's own help pages, in the SoundScan files. */
final class SoundScanSettings {

    private static final List<FormatSetting> COMMON = List.of(
            new FormatSetting("chainWidth", "4", List.of("4", "5"), "Digits of the chain in the header."),
            new FormatSetting(
                    "headerWidth", "17", List.of("17", "20"), "The header is filled with blanks to this width."),
            new FormatSetting(
                    "trailerUnits",
                    "net",
                    List.of("net", "gross"),
                    "Sales less returns, or sales and returns together."));

    /** For files with fields of fixed width. */
    static final List<FormatSetting> FIXED = with(
            new FormatSetting(
                    "trailer", "5+7", List.of("5+7", "6+6", "none"), "Digits of lines and of units in the trailer."),
            new FormatSetting("trailerFill", "zero", List.of("zero", "blank"), "What fills the trailer's numbers."));

    /** For counter sales, which are summed. */
    static final List<FormatSetting> SUMMED = plus(
            FIXED,
            new FormatSetting(
                    "returns",
                    "summed",
                    List.of("summed", "apart"),
                    "Returns in the line of their EAN, or in a line of their own behind it."));

    /** For the piped file. */
    static final List<FormatSetting> PIPED = with(new FormatSetting(
            "itemNumber", "3", List.of("3", "unpadded"), "Digits of the item number, filled with zeros."));

    private SoundScanSettings() {}

    private static List<FormatSetting> with(FormatSetting... own) {
        return plus(COMMON, own);
    }

    private static List<FormatSetting> plus(List<FormatSetting> others, FormatSetting... own) {
        List<FormatSetting> all = new ArrayList<>(others);
        all.addAll(List.of(own));
        return List.copyOf(all);
    }
}
