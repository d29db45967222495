package org.deadwax.server.catalog.exchange.ern;

import java.time.Instant;

/**
 * From whom to whom a message goes.
 *
 * @param id of the message, unique for its sender
 * @param sender DDEX party id (DPID), as PADPIDA2013042401U; @param recipient too
 * @param test whether it shall only be tried out
 */
public record ErnAddress(
        String id, String sender, String senderName, String recipient, String recipientName, Instant at, boolean test) {

    /** PADPIDA, ten digits and a check character; hyphens are for people. Source: DDEX Party Identification Standard. */
    public static boolean isPartyId(String text) {
        return text.matches("PADPIDA[0-9]{10}[A-Z0-9]");
    }
}
