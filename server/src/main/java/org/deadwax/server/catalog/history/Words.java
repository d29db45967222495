package org.deadwax.server.catalog.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.deadwax.model.FieldChange;
import org.deadwax.model.RightsLine;
import org.jspecify.annotations.Nullable;

/** Fields in words, by their names; a field that is empty is left out. */
final class Words {

    private final Map<String, String> words = new LinkedHashMap<>();

    Words put(String field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            words.put(field, value.toString());
        }
        return this;
    }

    /** "Not explicit". */
    Words name(String field, @Nullable Enum<?> value) {
        return put(field, value == null ? null : name(value));
    }

    Words rights(String field, @Nullable RightsLine line) {
        return put(
                field, line == null ? null : ((line.year() == null ? "" : line.year() + " ") + line.owner()).strip());
    }

    Words joined(String field, Collection<String> parts) {
        return put(field, String.join(", ", parts));
    }

    Words typed(Map<String, String> typed) {
        typed.forEach(this::put);
        return this;
    }

    Map<String, String> map() {
        return words;
    }

    static String name(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What differs, with {@code path} before each field's name. */
    static List<FieldChange> between(String path, Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            String from = before.get(field);
            String to = after.get(field);
            if (from == null ? to != null : !from.equals(to)) {
                changes.add(new FieldChange(path + field, from, to));
            }
        }
        return changes;
    }
}
