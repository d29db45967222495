package org.deadwax.desktop.editor;

import java.util.Locale;
import org.deadwax.desktop.wording.Choices;
import org.deadwax.model.Explicit;

/** What a cell of a spreadsheet says in the words of a draft: "E" and "yes" are EXPLICIT, "English" is en. */
final class PastedCell {

    private PastedCell() {}

    static String value(String field, String cell) {
        return switch (field) {
            case "explicit" -> explicit(cell);
            case "language" -> language(cell);
            case "disc" -> cell.equals("1") ? "" : cell;
            default -> cell;
        };
    }

    private static String explicit(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "e", "x", "yes", "y", "true", "1", "explicit" -> Explicit.EXPLICIT.name();
            case "no", "n", "false", "0", "none", "not explicit", "not_explicit" -> Explicit.NOT_EXPLICIT.name();
            case "c", "clean", "cleaned", "edited" -> Explicit.CLEANED.name();
            default -> cell;
        };
    }

    private static String language(String cell) {
        return Choices.LANGUAGES.stream()
                .filter(code -> Choices.language(code).equalsIgnoreCase(cell) || code.equalsIgnoreCase(cell))
                .findFirst()
                .orElse(cell);
    }
}
