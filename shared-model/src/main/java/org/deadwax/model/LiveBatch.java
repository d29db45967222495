package org.deadwax.model;

import java.util.List;

/** What one ledger batch, or several, changed: to be added to the board. @param seq the last batch in it */
public record LiveBatch(
        long seq,
        LiveTotal total,
        @org.jspecify.annotations.Nullable Long delayMillis,
        List<LiveSale> sales) {}
