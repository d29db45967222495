package org.deadwax.desktop.editor;

import java.util.Map;

/**
 * A track as it is being written.
 *
 * @param key its id, or "new-1" until it has one
 * @param values as they were typed, by name ("title", "isrc"): kept also while they are wrong; none is empty
 */
record TrackDraft(String key, Map<String, String> values) {

    TrackDraft {
        values = Values.of(values);
    }

    static TrackDraft blank(String key) {
        return new TrackDraft(key, Map.of());
    }

    /** Empty when nothing was written. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    TrackDraft with(String name, String value) {
        return new TrackDraft(key, Values.with(values, name, value));
    }

    String title() {
        return get("title");
    }

    String isrc() {
        return get("isrc");
    }

    /** From 1; also for what is no number. */
    int disc() {
        String disc = get("disc");
        return disc.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(disc) : 1;
    }
}
