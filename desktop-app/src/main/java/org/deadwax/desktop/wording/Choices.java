package org.deadwax.desktop.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Explicit;
import org.deadwax.model.Format;

/** What the editor's menus offer, and what each is called. */
public final class Choices {

    private static final String NOTHING_SUNG = "zxx";

    /** ISO 639-1 by name, after nothing and what is not sung. */
    public static final List<String> LANGUAGES = languages();

    public static final List<String> EXPLICIT = explicit();

    /** What the album in a box or fan pack is. */
    public static final List<String> CARRIERS =
            List.of("", Format.VINYL.name(), Format.CD.name(), Format.CASSETTE.name(), Format.DIGITAL_ALBUM.name());

    private Choices() {}

    private static List<String> languages() {
        List<String> all = new ArrayList<>(List.of("", NOTHING_SUNG));
        Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .sorted(Comparator.comparing(Choices::language))
                .forEach(all::add);
        return List.copyOf(all);
    }

    public static String language(String code) {
        return switch (code) {
            case "" -> "–";
            case NOTHING_SUNG -> Texts.text("editor.noWords");
            default -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
        };
    }

    private static List<String> explicit() {
        List<String> all = new ArrayList<>(List.of(""));
        Arrays.stream(Explicit.values()).map(Explicit::name).forEach(all::add);
        return List.copyOf(all);
    }

    public static String explicit(String value) {
        return value.isEmpty() ? "–" : Texts.text("explicit." + value.toLowerCase(Locale.ROOT));
    }

    public static String carrier(String value) {
        return value.isEmpty() ? "–" : format(Format.valueOf(value));
    }

    public static String format(Format format) {
        return Texts.text("format." + format.name().toLowerCase(Locale.ROOT));
    }
}
