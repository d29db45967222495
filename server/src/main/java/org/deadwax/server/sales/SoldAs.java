package org.deadwax.server.sales;

import java.util.UUID;
import org.deadwax.model.Format;

/** The product that a line's units are counted for. */
public record SoldAs(UUID productId, UUID releaseId, Format format) {}
