package org.deadwax.server.mail;

import org.jspecify.annotations.Nullable;

/**
 * As whom a label writes.
 *
 * @param label its name
 * @param name in front of the address
 * @param replyTo null: to the address it comes from
 */
record Letterhead(
        String label, String name, String address, @Nullable String replyTo) {

    String from() {
        return name + " <" + address + ">";
    }

    /** What a Message-ID ends with. */
    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
