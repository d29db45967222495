package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mine and theirs, both begun from the same base: what only one side changed is taken as it is; where both said something
 * else, a person decides.
 *
 * @param result with mine wherever both said something else
 * @param conflicts in the order of the fields
 */
record DraftMerge(ReleaseDraft result, List<Conflict> conflicts) {

    /** @param field as {@link DraftFields} names it */
    record Conflict(String field, String base, String mine, String theirs) {}

    static DraftMerge of(ReleaseDraft base, ReleaseDraft mine, ReleaseDraft theirs) {
        Map<String, String> own = DraftFields.overrides(base, mine);
        Map<String, String> other = DraftFields.overrides(base, theirs);
        Map<String, String> before = DraftFields.of(base);
        Map<String, String> result = new LinkedHashMap<>(DraftFields.of(theirs));
        List<Conflict> conflicts = new ArrayList<>();
        own.forEach((field, value) -> {
            String said = other.get(field);
            if (field.equals("tracks") || field.equals("products")) {
                result.put(field, order(before, mine, theirs, field));
            } else {
                result.put(field, value);
                if (said != null && !said.equals(value)) {
                    conflicts.add(new Conflict(field, before.getOrDefault(field, ""), value, said));
                }
            }
        });
        return new DraftMerge(DraftFields.draft(result), List.copyOf(conflicts));
    }

    // my order, with what they added at its end and without what either side took away
    private static String order(Map<String, String> before, ReleaseDraft mine, ReleaseDraft theirs, String field) {
        List<String> base = DraftFields.keys(before, field);
        List<String> own = DraftFields.keys(DraftFields.of(mine), field);
        List<String> other = DraftFields.keys(DraftFields.of(theirs), field);
        Set<String> keys = new LinkedHashSet<>(own);
        keys.removeIf(key -> base.contains(key) && !other.contains(key));
        other.stream().filter(key -> !base.contains(key)).forEach(keys::add);
        return String.join(" ", keys);
    }

    /** The result with their value where a person chose it. */
    ReleaseDraft taking(List<Conflict> theirs) {
        Map<String, String> chosen = new LinkedHashMap<>();
        theirs.forEach(conflict -> chosen.put(conflict.field(), conflict.theirs()));
        return DraftFields.with(result, chosen);
    }
}
