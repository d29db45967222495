package org.deadwax.server.store.connect;

/** As which application a shop is asked. */
record ClientLogin(String id, String secret) {

    @Override
    public String toString() {
        return "ClientLogin[" + id + "]";
    }
}
