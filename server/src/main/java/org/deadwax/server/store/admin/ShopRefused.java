package org.deadwax.server.store.admin;

/** A shop did not do what it was asked. */
public class ShopRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What that means for the connection. */
    public enum Kind {
        /** 401: the token is not, or no longer, good. */
        UNAUTHORIZED,
        /** 402, 403 or 423: the shop is closed by Shopify, mostly since nobody paid. */
        FROZEN,
        /** The merchant did not grant what this needs. */
        SCOPE,
        /** What was asked is wrong, by {@code userErrors} or by the schema: trying again does not help. */
        REQUEST,
        /** It did not answer, or only that it is busy, however often it was tried: later it may. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;

    /** @param message a sentence that names the shop; never a token */
    public ShopRefused(Kind kind, String message) {
        this(kind, "", message);
    }

    /** @param code by which Shopify names the error, as "OPERATION_IN_PROGRESS"; empty where it names none */
    public ShopRefused(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
