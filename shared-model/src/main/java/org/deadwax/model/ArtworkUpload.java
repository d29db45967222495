package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/**
 * What a started artwork needs.
 *
 * @param ticket leave to PUT all of it in one piece, number 1; null when its bytes are there already
 */
public record ArtworkUpload(Artwork artwork, @Nullable PartTicket ticket) {}
