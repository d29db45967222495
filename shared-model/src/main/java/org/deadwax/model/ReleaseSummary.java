package org.deadwax.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release in a list. */
public record ReleaseSummary(
        UUID id,
        String title,
        Artist artist,
        @Nullable String catalogueNumber,
        @Nullable LocalDate streetDate,
        ReleaseState state,
        List<Format> formats,
        int tracks,
        int mastersAccepted) {}
