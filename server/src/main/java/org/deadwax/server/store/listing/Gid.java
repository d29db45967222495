package org.deadwax.server.store.listing;

/** Shopify's names of things: gid://shopify/Product/123. */
public final class Gid {

    private Gid() {}

    public static String of(String type, long number) {
        return "gid://shopify/" + type + "/" + number;
    }

    /** @throws NumberFormatException when it is none */
    public static long number(String gid) {
        return Long.parseLong(gid.substring(gid.lastIndexOf('/') + 1));
    }
}
