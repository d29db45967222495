package org.deadwax.server.catalog.exchange.ern;

import java.util.List;

/**
 * A message as far as it was understood.
 *
 * @param notKept what it says and a catalogue does not keep, a line each, in the order of the message
 */
public record ErnMessage(String id, String sender, List<ErnRelease> releases, List<String> notKept) {

    public ErnMessage {
        releases = List.copyOf(releases);
        notKept = List.copyOf(notKept);
    }
}
