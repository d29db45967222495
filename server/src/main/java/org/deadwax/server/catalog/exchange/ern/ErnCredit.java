package org.deadwax.server.catalog.exchange.ern;

/** @param role as the message has it, as MainArtist, FeaturedArtist, Composer, StudioProducer */
public record ErnCredit(ErnParty party, String role) {

    public boolean isMain() {
        return role.equals("MainArtist");
    }

    public boolean isFeatured() {
        return role.equals("FeaturedArtist");
    }

    public boolean isRemixer() {
        return role.equals("Remixer");
    }
}
