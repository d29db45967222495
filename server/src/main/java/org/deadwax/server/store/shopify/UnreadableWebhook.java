package org.deadwax.server.store.shopify;

/** A body that cannot be understood; the message names the field, the value and what is wrong with it. */
public class UnreadableWebhook extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableWebhook(String reason) {
        super(reason);
    }
}
