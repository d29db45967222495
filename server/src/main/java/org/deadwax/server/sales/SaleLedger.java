package org.deadwax.server.sales;

import java.util.List;

/** The sale ledger: facts go in, entries come out. */
public class SaleLedger {

    /** Records what stores said, in the caller's transaction, which must be the worker's. Saying it again changes nothing. */
    public LedgerBatch record(List<FactsOfOrder> facts) {
        throw new UnsupportedOperationException("" + facts.size());
    }

    /** The newest batch; 0 before the first. */
    public long lastSeq() {
        return 0;
    }

    /**
     * What was recorded after a batch, oldest first, whole batches only.
     *
     * @param batches at most so many
     */
    public List<LedgerEntry> entriesAfter(long seq, int batches) {
        return List.of();
    }
}
