package org.deadwax.desktop.uploads;

import java.util.List;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** Matches that somebody put away, whole, so that they can be brought back. */
record Discarded(
        List<Match> matches,
        MatchRelease.@Nullable Whole whole,
        List<ReleaseSummary> releases,
        @Nullable ReleaseSummary chosen,
        List<List<AudioFile>> waiting) {}
