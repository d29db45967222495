package org.deadwax.simulator;

/** Where an order was made, with the shop's own words for it. */
enum Channel {
    WEB("web"),
    TILL("pos"),
    DRAFT("shopify_draft_order");

    final String sourceName;

    Channel(String sourceName) {
        this.sourceName = sourceName;
    }
}
