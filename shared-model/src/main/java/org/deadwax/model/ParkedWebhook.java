package org.deadwax.model;

import java.time.Instant;

/** A webhook that was kept but could not be counted. @param id as text: it is over 2^53 one day */
public record ParkedWebhook(String id, String topic, Instant receivedAt, int attempts, String reason) {}
