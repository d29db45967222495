package org.deadwax.server.catalog.list;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * In which order the list is. What has no street date or catalogue number stands behind all that have one, or before them
 * when the greatest come first. Releases with the same key are in the order in which they were made.
 *
 * @param down the greatest first
 */
record ReleaseOrder(By by, boolean down) {

    enum By {
        STREET("coalesce(r.street_date, 'infinity'::date)", "date"),
        TITLE("r.sort_title", "text"),
        ARTIST("r.sort_artist", "text"),
        NUMBER("r.sort_number", "text"),
        CHANGED("r.changed_at", "timestamptz");

        /** As an index has it. */
        private final String key;

        private final String type;

        By(String key, String type) {
            this.key = key;
            this.type = type;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The last street date first. */
    static final ReleaseOrder NEWEST = new ReleaseOrder(By.STREET, true);

    /** @param text "title", with "-" before it for the greatest first; null or empty for {@link #NEWEST} */
    static ReleaseOrder of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NEWEST;
        }
        boolean down = text.startsWith("-");
        String name = down ? text.substring(1) : text;
        return Arrays.stream(By.values())
                .filter(by -> by.id().equals(name))
                .findFirst()
                .map(by -> new ReleaseOrder(by, down))
                .orElseThrow(() -> ProblemException.invalid(
                        "sort",
                        "“" + text + "” is no order. There are: "
                                + Arrays.stream(By.values()).map(By::id).collect(Collectors.joining(", "))
                                + "; with - before it the greatest come first."));
    }

    String key() {
        return by.key;
    }

    /** Rows behind the last one of the page before: of its key, as {@link #checked} lets it through, and its id. */
    String behind() {
        return "(%s, r.id) %s (CAST(:afterKey AS %s), :afterId::uuid)".formatted(by.key, down ? "<" : ">", by.type);
    }

    String orderBy() {
        String direction = down ? " DESC" : "";
        return by.key + direction + ", r.id" + direction;
    }

    /** As it is asked for. */
    String id() {
        return (down ? "-" : "") + by.id();
    }

    /**
     * @param cursor this order, the last row's key and its id
     * @return the key
     * @throws IllegalArgumentException when no row of this order has it
     */
    String checked(List<String> cursor) {
        String key = cursor.get(1);
        if (cursor.getFirst().equals(id())) {
            try {
                boolean good = switch (by) {
                    case STREET -> key.matches("infinity|[0-9]{4}-[0-9]{2}-[0-9]{2}");
                    case CHANGED -> OffsetDateTime.parse(key).getYear() > 0;
                    default -> key.indexOf('\0') < 0;
                };
                if (good) {
                    return key;
                }
            } catch (DateTimeParseException e) {
                // said below
            }
        }
        throw new IllegalArgumentException("“" + cursor.getFirst() + "” is another order than the page before had.");
    }
}
