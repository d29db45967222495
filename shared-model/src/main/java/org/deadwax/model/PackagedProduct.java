package org.deadwax.model;

import java.util.UUID;

/**
 * A product that a chart's compiler has to approve.
 *
 * @param release and {@code product}: their titles
 */
public record PackagedProduct(UUID releaseId, String release, UUID productId, String product, ChartApproval approval) {}
