package org.deadwax.model;

import java.util.UUID;

/**
 * A label that a person belongs to.
 *
 * @param currency in which its revenue is told, ISO 4217
 * @param zone IANA name in which its days are told
 */
public record LabelAccess(UUID id, String name, String currency, String zone, Role role) {}
