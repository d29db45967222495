package org.deadwax.server.store.listing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What catalogue and store said when they last fitted together. Both sides are kept, since a store may write a text in its
 * own way: whoever differs from their own side has changed it since.
 *
 * @param fields by {@link FieldKey#text}
 * @param coverId the picture that we put there; null for none
 */
record Agreed(Map<String, Pair> fields, @Nullable String coverId) {

    static final Agreed NOTHING = new Agreed(Map.of(), null);

    Agreed {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /** Null for nothing. */
    record Pair(@Nullable String ours, @Nullable String theirs) {}

    @Nullable
    Pair of(FieldKey key) {
        return fields.get(key.text());
    }

    Agreed with(Map<FieldKey, Pair> more, @Nullable String cover) {
        Map<String, Pair> all = new HashMap<>(fields);
        more.forEach((key, pair) -> all.put(key.text(), pair));
        return new Agreed(all, cover);
    }
}
