package org.deadwax.server.catalog;

import java.util.UUID;

/** Where a track is. */
public record TrackPlace(UUID trackId, UUID releaseId, UUID artistId) {}
