package org.deadwax.server.media;

import java.util.UUID;

/**
 * What a track is to become.
 *
 * @param revision of the sheet
 * @param attempts so far, this one included
 */
record RenditionJob(
        UUID labelId, UUID trackId, UUID releaseId, UUID masterId, String revision, TagSheet sheet, int attempts) {}
