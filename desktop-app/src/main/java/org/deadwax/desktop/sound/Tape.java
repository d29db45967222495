package org.deadwax.desktop.sound;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that can be played. */
public interface Tape {

    /** Waits for the first bytes; not on the FX thread. */
    Decoder open() throws IOException;

    /** What comes after it without a gap; null when it is the last. Asked shortly before it ends. */
    @Nullable
    Tape next();
}
