package org.deadwax.desktop.editor;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Names and what was typed there, in the order of the names; what is empty is not kept, so that equal drafts are equal. */
final class Values {

    private Values() {}

    static Map<String, String> of(Map<String, String> values) {
        TreeMap<String, String> kept = new TreeMap<>(values);
        kept.values().removeIf(String::isEmpty);
        return Collections.unmodifiableMap(kept);
    }

    static Map<String, String> with(Map<String, String> values, String name, String value) {
        TreeMap<String, String> next = new TreeMap<>(values);
        next.put(name, value);
        return next;
    }
}
