package org.deadwax.server.store;

/** A row of the inbox that a transaction holds. @param size of the body as it was sent, in bytes */
record ClaimedWebhook(long id, int shopId, String topic, int size, int attempts) {}
