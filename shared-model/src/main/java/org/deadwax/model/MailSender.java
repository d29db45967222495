package org.deadwax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As whom a label writes to fans.
 *
 * @param name in front of the address
 * @param address null for the server's own
 * @param replyTo where answers go; null for the address they came from
 * @param domains at which an address may be: those the relay signs for; not looked at in an edit
 */
public record MailSender(
        String name, @Nullable String address, @Nullable String replyTo, List<String> domains) {

    public MailSender {
        domains = domains == null ? List.of() : List.copyOf(domains);
    }
}
