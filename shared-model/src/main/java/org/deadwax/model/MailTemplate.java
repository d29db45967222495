package org.deadwax.model;

import java.util.List;

/**
 * A label's words for one kind of mail to fans.
 *
 * @param body plain text; a blank line begins a paragraph, and a paragraph that is only {link} becomes a button
 * @param own false while the label has not changed what the server says
 * @param words what can stand in braces, as "link"; "link" has to stand in the body
 */
public record MailTemplate(MailKind kind, String subject, String body, boolean own, List<String> words) {

    public MailTemplate {
        words = List.copyOf(words);
    }
}
