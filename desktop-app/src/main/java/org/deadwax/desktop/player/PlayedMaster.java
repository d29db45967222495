package org.deadwax.desktop.player;

import java.util.UUID;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/**
 * A master as the player names it.
 *
 * @param title of its track
 * @param releaseId null when it is not known
 */
public record PlayedMaster(
        Master master,
        String title,
        String artist,
        String release,
        @Nullable UUID releaseId) {

    /** "Tall Weather, Cartography". */
    String about() {
        return artist.isEmpty() ? release : release.isEmpty() ? artist : artist + ", " + release;
    }
}
