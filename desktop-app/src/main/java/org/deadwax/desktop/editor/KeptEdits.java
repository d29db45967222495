package org.deadwax.desktop.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deadwax.desktop.local.DesktopFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Edits of one release that were not saved yet: only what differs from the base, whole or not at all, so that they are
 * there again after a crash. Waits for the disk.
 *
 * @param base the draft that the edits began with, as fields; the server may have gone on since
 * @param version of the release then; 0 for one that is not on the server yet
 */
record KeptEdits(long version, Map<String, String> base, Map<String, String> overrides) {

    /** Nothing is left to be saved. */
    static final KeptEdits NONE = new KeptEdits(0, Map.of(), Map.of());

    private static final JsonMapper MAPPER = JsonMapper.shared();

    static KeptEdits of(long version, ReleaseDraft base, ReleaseDraft now) {
        return new KeptEdits(version, DraftFields.of(base), DraftFields.overrides(base, now));
    }

    ReleaseDraft baseDraft() {
        return DraftFields.draft(base);
    }

    ReleaseDraft draft() {
        return DraftFields.with(baseDraft(), new LinkedHashMap<>(overrides));
    }

    /** @return null when there are none that can be read */
    static @Nullable KeptEdits in(DesktopFolder folder, String release) {
        String text = folder.read(name(release));
        try {
            return text == null ? null : MAPPER.readValue(text, KeptEdits.class);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    void keepIn(DesktopFolder folder, String release) {
        folder.write(name(release), MAPPER.writeValueAsString(this));
    }

    static void forget(DesktopFolder folder, String release) {
        folder.delete(name(release));
    }

    private static String name(String release) {
        return "edits/" + release + ".json";
    }
}
