package org.deadwax.model;

import java.util.UUID;

/**
 * @param code of the finding that is overridden
 * @param productId of the finding
 * @param reason why, in the words of whoever decides; it is kept
 */
public record FileOverrideEdit(String code, UUID productId, String reason) {}
