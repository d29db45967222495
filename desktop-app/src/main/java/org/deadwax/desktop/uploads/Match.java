package org.deadwax.desktop.uploads;

import java.util.UUID;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * @param track null while the file goes nowhere, or to a track that is to be made
 * @param queued its item, when it is in the queue already
 * @param fixed the server has it: it cannot go elsewhere any more
 */
record Match(
        AudioFile file,
        @Nullable Track track,
        How how,
        @Nullable UUID queued,
        boolean fixed) {

    Match(AudioFile file, @Nullable Track track, How how) {
        this(file, track, how, null, false);
    }

    Match to(@Nullable Track other, How by) {
        return new Match(file, other, by, queued, fixed);
    }

    /** Something is to be sent for it. */
    boolean goes() {
        return track != null || how == How.NEW;
    }
}
