package org.deadwax.model;

import java.util.UUID;

/**
 * Somebody gets a release though they did not buy it.
 *
 * @param email where the link goes
 * @param why as it stands in the audit log, "lost parcel"
 */
public record Grant(UUID releaseId, String email, String why) {}
