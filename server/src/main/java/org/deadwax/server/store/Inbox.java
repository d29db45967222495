package org.deadwax.server.store;

/** Where webhooks are kept before anyone looks into them. */
interface Inbox {

    /**
     * Waits until the webhook is on disk, or was there before.
     *
     * @throws InboxUnavailable when it may not be; the sender comes again
     */
    void keep(ReceivedWebhook webhook) throws InboxUnavailable, InterruptedException;

    /** Nothing was promised for this webhook. */
    final class InboxUnavailable extends Exception {

        private static final long serialVersionUID = 1;

        InboxUnavailable(String reason) {
            super(reason);
        }
    }
}
