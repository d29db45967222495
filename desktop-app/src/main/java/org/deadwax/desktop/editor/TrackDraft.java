package org.deadwax.desktop.editor;

/**
 * A track as it is being written.
 *
 * @param key its id, or "new-1" until it has one
 * @param isrc as it was typed: kept also while it is wrong
 */
record TrackDraft(String key, String title, String isrc) {

    TrackDraft title(String title) {
        return new TrackDraft(key, title, isrc);
    }

    TrackDraft isrc(String isrc) {
        return new TrackDraft(key, title, isrc);
    }
}
