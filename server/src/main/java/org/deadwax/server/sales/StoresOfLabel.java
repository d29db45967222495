package org.deadwax.server.sales;

import java.util.UUID;

/** Which stores are a label's, told by whoever connects them. */
public interface StoresOfLabel {

    /** For whoever is in the label just now. */
    boolean has(UUID labelId, UUID storeId);
}
