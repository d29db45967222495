package org.deadwax.model;

/**
 * A mail as it goes out, or would.
 *
 * @param from as mail programs show it, "Low Meridian Records <music@label.example>"
 * @param text plain
 * @param html the same as a page without scripts, pictures and anything from elsewhere
 */
public record MailText(String from, String subject, String text, String html) {}
