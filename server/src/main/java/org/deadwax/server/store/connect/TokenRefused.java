package org.deadwax.server.store.connect;

/** A shop gives no token, and will not by being asked again. */
final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String error;

    /** @param error as OAuth names it, "invalid_grant" */
    TokenRefused(String error, String message) {
        super(message);
        this.error = error;
    }

    String error() {
        return error;
    }
}
