package org.deadwax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a store's downloads are marked as fulfilled in the shop. What is delivered to fans does not wait for it.
 *
 * @param on false when the label does not want it
 * @param waiting orders that are about to be marked
 * @param held orders that the shop holds, schedules or refuses; they are looked at again by themselves
 * @param stuck orders that failed too often and wait for a hand
 * @param done orders of which every download is marked, or was
 * @param lastDoneAt null before the first
 * @param lastReason why the last one that is held or stuck is so, or why nothing is marked; empty when all is well
 * @param lastReasonAt when that was; null when all is well
 */
public record StoreFulfilment(
        boolean on,
        long waiting,
        long held,
        long stuck,
        long done,
        @Nullable Instant lastDoneAt,
        String lastReason,
        @Nullable Instant lastReasonAt) {}
