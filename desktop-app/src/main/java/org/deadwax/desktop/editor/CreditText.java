package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deadwax.model.Credit;
import org.deadwax.model.CreditRole;
import org.jspecify.annotations.Nullable;

/** Those who did one thing on a track, as a person types them: "Ruth Adeyemi; Jan Brevik (cello) [IPI 00000000199]". */
final class CreditText {

    private static final Pattern PERSON =
            Pattern.compile("(?<name>.*?)(?:\\s*\\((?<detail>[^()]*)\\))?(?:\\s*\\[(?<numbers>[^\\[\\]]*)])?");

    private CreditText() {}

    static String written(List<Credit> credits, CreditRole role) {
        return credits.stream()
                .filter(credit -> credit.role() == role)
                .map(CreditText::written)
                .collect(Collectors.joining("; "));
    }

    static String written(Credit credit) {
        List<String> numbers = new ArrayList<>();
        if (credit.ipi() != null) {
            numbers.add("IPI " + credit.ipi());
        }
        if (credit.isni() != null) {
            numbers.add("ISNI " + credit.isni());
        }
        return credit.name()
                + (credit.detail() == null ? "" : " (" + credit.detail() + ")")
                + (numbers.isEmpty() ? "" : " [" + String.join(", ", numbers) + "]");
    }

    static List<Credit> read(CreditRole role, String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> one(role, words))
                .toList();
    }

    private static Credit one(CreditRole role, String words) {
        Matcher person = PERSON.matcher(words);
        if (!person.matches() || person.group("name").isBlank()) {
            return new Credit(role, words);
        }
        String numbers = person.group("numbers");
        return new Credit(
                role,
                person.group("name").strip(),
                blankToNull(person.group("detail")),
                number("IPI", numbers),
                number("ISNI", numbers));
    }

    private static @Nullable String number(String name, @Nullable String numbers) {
        if (numbers == null) {
            return null;
        }
        return Arrays.stream(numbers.split(","))
                .map(String::strip)
                .filter(number -> number.regionMatches(true, 0, name + " ", 0, name.length() + 1))
                .map(number -> number.substring(name.length()).strip())
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Without the numbers, which are for societies and not for the eye. */
    static String names(String text) {
        return text.replaceAll("\\s*\\[[^\\[\\]]*]", "");
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
