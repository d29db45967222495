package org.deadwax.server.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.deadwax.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted; a controller's parameter of this type takes {@code ?limit=50&after=CURSOR}. A query fetches
 * {@link #fetch()} rows after {@link #key()} and hands them to {@link #page}.
 *
 * @param limit rows on the page, 1 to 200; null is 50
 * @param after what the page before gave as next; null for the first
 */
public record Paging(@Nullable Integer limit, @Nullable String after) {

    private static final String SEPARATOR = "\u001f";

    public int size() {
        return limit == null ? 50 : Math.clamp(limit, 1, 200);
    }

    /** One more than the page holds, which tells whether another follows. */
    public int fetch() {
        return size() + 1;
    }

    /** The parts of the last row's key, as {@link #cursor} got them; empty on the first page. */
    public List<String> key() {
        if (after == null || after.isEmpty()) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            return List.of(text.split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    400, "bad-cursor", "Unknown page", "“" + after + "” is not a cursor this server gave.");
        }
    }

    /** The key with that many parts, or nothing on the first page. */
    public List<String> key(int parts) {
        List<String> key = key();
        if (!key.isEmpty() && key.size() != parts) {
            throw new ProblemException(
                    400, "bad-cursor", "Unknown page", "“" + after + "” is a cursor of another list.");
        }
        return key;
    }

    public static String cursor(Object... keyParts) {
        String text = String.join(
                SEPARATOR, List.of(keyParts).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param rows up to {@link #fetch()} of them; @param cursor of a row, from {@link #cursor} */
    public <T> Page<T> page(List<T> rows, Function<? super T, String> cursor) {
        if (rows.size() <= size()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, size()));
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
