package org.deadwax.desktop.upload;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears of every change, on the engine's threads: be quick, hand over to your own. */
public interface UploadListener {

    /** An item is new, or something about it is. */
    void changed(UploadItem item);

    /** It left the queue: cancelled or dismissed. */
    default void removed(UUID itemId) {}

    /** @param sentence that the queue is in memory only, and why; null when it is on the disk again */
    default void journal(@Nullable String sentence) {}

    /** A queue file could not be read and was moved aside; the rest of the queue goes on. */
    default void setAside(Path damaged) {}
}
