package org.deadwax.server.sales;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words by which an order is found: its number, and of who bought the name and the mail address. Each begins with a mark
 * of the label, so that an index of all labels is walked for one. Accents and case do not matter.
 */
final class OrderWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** What decomposing leaves as it is. */
    private static final List<String[]> LETTERS = List.of(
            new String[] {"ß", "ss"},
            new String[] {"æ", "ae"},
            new String[] {"œ", "oe"},
            new String[] {"ø", "o"},
            new String[] {"đ", "d"},
            new String[] {"ł", "l"},
            new String[] {"ı", "i"});

    private static final int LONGEST = 60;
    private static final int MOST = 8;

    private OrderWords() {}

    /** With blanks between; empty while nothing is known. */
    static String of(UUID label, @Nullable OrderSnapshot order) {
        if (order == null) {
            return "";
        }
        Set<String> words = new LinkedHashSet<>(parts(order.name()));
        words.add(String.valueOf(order.orderId()));
        if (order.buyer() != null) {
            words.addAll(parts(order.buyer()));
        }
        if (order.email() != null) {
            words.add(whole(order.email()));
            words.addAll(parts(order.email()));
        }
        String mark = mark(label);
        return words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> mark + cut(word))
                .collect(Collectors.joining(" "));
    }

    /** What somebody typed, as a query of PostgreSQL: each word may go on. Null when there is no word in it. */
    static @Nullable String query(UUID label, String typed) {
        List<String> words = new ArrayList<>();
        for (String token : typed.strip().split("\\s+", -1)) {
            if (token.indexOf('@') > 0) {
                words.add(whole(token));
            } else {
                words.addAll(parts(token));
            }
        }
        String mark = mark(label);
        String query = words.stream()
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(word -> "'" + mark + cut(word).replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? null : query;
    }

    /** The last digits, which are random; the first are a time. */
    static String mark(UUID label) {
        String text = label.toString();
        return text.substring(text.length() - 6);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(NO_WORD.split(plain(text), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String whole(String email) {
        return plain(email).replaceAll("\\s", "");
    }

    private static String plain(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        for (String[] letter : LETTERS) {
            plain = plain.replace(letter[0], letter[1]);
        }
        return plain.replace("\0", "");
    }

    private static String cut(String word) {
        return word.length() <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, LONGEST)));
    }
}
