package org.deadwax.server.store.listing;

/** Another server has taken over: this one stops where it is. */
final class LostLease extends RuntimeException {

    private static final long serialVersionUID = 1;
}
