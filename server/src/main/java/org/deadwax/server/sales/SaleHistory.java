package org.deadwax.server.sales;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.model.Format;

/** Reads the ledger unit by unit. */
public class SaleHistory {

    /**
     * Every unit of a label in these formats, as of a ledger batch, ordered by store, order and item number. Read as it is
     * consumed: use it within a transaction, and close it.
     *
     * @param upToSeq the last batch that counts
     */
    public Stream<UnitHistory> units(UUID labelId, long upToSeq, Set<Format> formats) {
        return Stream.empty();
    }
}
