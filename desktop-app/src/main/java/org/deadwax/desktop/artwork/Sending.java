package org.deadwax.desktop.artwork;

import org.deadwax.model.ArtworkKind;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param share of it that storage has taken, from 0 to 1
 * @param trouble why it did not get there, a sentence; null while it may
 */
record Sending(ArtworkFile file, double share, @Nullable String trouble) {

    ArtworkKind kind() {
        return file.kind();
    }
}
