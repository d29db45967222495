package org.deadwax.server.store.shopify;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value in a body together with the path that leads to it, so that whatever is wrong can be named. A key that is missing and
 * one that is null are the same: Shopify's keys come and go by version.
 */
record Field(String path, @Nullable JsonNode value) {

    private static final DateTimeFormatter OFFSET_WITHOUT_COLON =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");

    /** Beyond this an amount or a number is nonsense, and reckoning with it may take all memory. */
    private static final int MOST_DIGITS = 18;

    static Field root(JsonNode body) {
        return new Field("", body.isNull() ? null : body);
    }

    Field get(String name) {
        JsonNode inner = value == null ? null : value.get(name);
        return new Field(path.isEmpty() ? name : path + "." + name, inner == null || inner.isNull() ? null : inner);
    }

    boolean absent() {
        return value == null;
    }

    /** Empty when absent; null elements are left out. */
    List<Field> items() {
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw unreadable("is not a list");
        }
        List<Field> items = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            JsonNode item = value.get(i);
            if (item != null && !item.isNull()) {
                items.add(new Field(path + "[" + i + "]", item));
            }
        }
        return items;
    }

    /** Null when absent or blank. */
    @Nullable
    String text() {
        if (value == null) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw unreadable("is no text");
        }
        String text = printable(value.asString()).strip();
        return text.isEmpty() ? null : text;
    }

    /** Without what no database keeps and no file can be written with: NUL, and halves of a character. */
    private static String printable(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints()
                .filter(c -> c != 0)
                .map(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String text(String otherwise) {
        String text = text();
        return text == null ? otherwise : text;
    }

    boolean flag(boolean otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return switch (value.isString() ? value.asString() : "") {
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable("is neither true nor false");
        };
    }

    /** An id of the shop's, which may be above 2^53. */
    long id() {
        Long id = idIfAny();
        if (id == null) {
            throw unreadable("is missing");
        }
        return id;
    }

    @Nullable
    Long idIfAny() {
        if (value == null) {
            return null;
        }
        try {
            long id = number().longValueExact();
            if (id <= 0) {
                throw unreadable("is no id");
            }
            return id;
        } catch (ArithmeticException e) {
            throw unreadable("is no id");
        }
    }

    /** A number of copies: whole, not negative. @param most beyond which it is refused */
    int count(int most) {
        if (value == null) {
            throw unreadable("is missing");
        }
        BigDecimal number = number();
        if (number.signum() < 0) {
            throw unreadable("is negative");
        }
        if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw unreadable("is more than " + most + " copies");
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw unreadable("is no whole number");
        }
    }

    /** Shopify writes amounts as text or as numbers, by place and version. */
    BigDecimal number() {
        if (value == null) {
            throw unreadable("is missing");
        }
        BigDecimal number;
        try {
            number = value.isNumber()
                    ? value.decimalValue()
                    : new BigDecimal(value.isString() ? value.asString().strip() : "?");
        } catch (NumberFormatException e) {
            throw unreadable("is no number");
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) number.precision() - number.scale() > MOST_DIGITS + 1 || number.scale() > MOST_DIGITS) {
            throw unreadable("has too many digits");
        }
        return number;
    }

    Instant time() {
        return timeOr(null);
    }

    /** @param otherwise null when it may not be missing */
    Instant timeOr(@Nullable Instant otherwise) {
        Instant time = timeIfAny();
        if (time == null && otherwise == null) {
            throw unreadable("is missing");
        }
        return time == null ? Objects.requireNonNull(otherwise) : time;
    }

    /** With the offset that the shop wrote, whatever its zone. */
    @Nullable
    Instant timeIfAny() {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            return kept(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            try {
                return kept(OffsetDateTime.parse(text, OFFSET_WITHOUT_COLON));
            } catch (DateTimeException again) {
                throw unreadable("is no time with an offset, as 2026-11-20T00:00:03-05:00");
            }
        }
    }

    /** As finely as the database keeps it, so that a time that was kept equals the one that was said. */
    private Instant kept(OffsetDateTime time) {
        if (time.getYear() < 2000 || time.getYear() > 9999) {
            throw unreadable("is no time of a sale");
        }
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    UnreadableWebhook unreadable(String why) {
        if (value == null) {
            return new UnreadableWebhook(path + " " + why + ".");
        }
        String shown = value.toString();
        return new UnreadableWebhook(
                path + " " + why + ": " + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown) + ".");
    }
}
