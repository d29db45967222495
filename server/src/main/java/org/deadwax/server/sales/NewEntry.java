package org.deadwax.server.sales;

import java.time.Instant;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/** A ledger entry before it has a number and a batch; see {@link LedgerEntry} for the fields. */
record NewEntry(
        long lineItemId,
        int unitNo,
        UnitEventKind kind,
        SoldAs product,
        int units,
        Money revenue,
        Money shop,
        Money presentment,
        boolean test,
        @Nullable String place,
        @Nullable String country,
        Instant occurredAt) {}
