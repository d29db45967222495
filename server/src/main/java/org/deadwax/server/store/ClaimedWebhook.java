package org.deadwax.server.store;

import java.time.Instant;

/**
 * A row of the inbox that a transaction holds.
 *
 * @param size of the body as it was sent, in bytes
 * @param saidAt when the shop made it, or else when it first came
 */
record ClaimedWebhook(long id, int shopId, String topic, int size, int attempts, Instant saidAt, Instant receivedAt) {}
