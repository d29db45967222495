package org.deadwax.simulator;

import java.time.Duration;
import java.util.SortedMap;

/**
 * What a sender saw.
 *
 * @param webhooks handed over to be sent
 * @param accepted answered with 2xx in the end
 * @param attempts all requests, repeated ones too
 * @param refusals answers that were not 2xx, by status; 0 stands for a broken connection
 * @param gaveUp webhooks that were refused for the last time
 * @param p50 from the request's first byte to the answer, accepted requests only
 */
public record Delivery(
        long webhooks,
        long accepted,
        long attempts,
        SortedMap<Integer, Long> refusals,
        long gaveUp,
        Duration p50,
        Duration p99,
        Duration max) {}
