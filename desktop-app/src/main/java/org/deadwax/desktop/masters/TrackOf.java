package org.deadwax.desktop.masters;

import java.util.UUID;

/** The track whose master is looked at. */
public record TrackOf(UUID id, String title, String artist, String release, UUID releaseId) {}
