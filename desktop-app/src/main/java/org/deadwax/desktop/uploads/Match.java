package org.deadwax.desktop.uploads;

import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** @param track null while the file goes nowhere */
record Match(AudioFile file, @Nullable Track track, How how) {}
