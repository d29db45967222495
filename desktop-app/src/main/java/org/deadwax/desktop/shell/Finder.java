package org.deadwax.desktop.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** One thing that the palette (Ctrl+K) looks through. */
public interface Finder {

    /** The head over what it finds, as "Releases". */
    String group();

    /** @param words what was typed, never blank; called off the FX thread, may wait */
    List<Found> find(String words);

    /**
     * @param detail beside the title, muted
     * @param icon shown before it; null for a cover made from the title
     * @param keys that do the same, as "Ctrl+4"
     */
    record Found(
            String title,
            String detail,
            @Nullable Ikon icon,
            @Nullable String keys,
            Runnable open) {}
}
