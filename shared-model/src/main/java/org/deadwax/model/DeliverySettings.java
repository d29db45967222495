package org.deadwax.model;

import java.util.List;
import java.util.UUID;

/**
 * How a label delivers.
 *
 * @param opensIn at whose midnight a street date begins
 * @param productsWithDownload products that are shipped and bring their release as a download; what was sold before a product
 *     came onto the list is delivered too, and what was delivered stays when it leaves it
 */
public record DeliverySettings(OpensIn opensIn, List<UUID> productsWithDownload) {

    /** Whose zone counts. */
    public enum OpensIn {
        /** The release's street zone, for everybody at once. */
        STORE,
        /** Where the fan is, as far as the order's address tells. */
        FAN
    }

    public DeliverySettings {
        opensIn = opensIn == null ? OpensIn.STORE : opensIn;
        productsWithDownload = productsWithDownload == null ? List.of() : List.copyOf(productsWithDownload);
    }
}
