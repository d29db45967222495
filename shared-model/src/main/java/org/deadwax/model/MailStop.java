package org.deadwax.model;

import java.time.Instant;

/**
 * An address that gets no more mail of the label.
 *
 * @param why BOUNCED or COMPLAINED
 * @param detail what the other side said
 */
public record MailStop(String address, MailState why, String detail, Instant since) {}
