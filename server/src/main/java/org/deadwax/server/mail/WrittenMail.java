package org.deadwax.server.mail;

import java.util.HashMap;
import java.util.Map;
import org.deadwax.model.MailText;

/** A mail with all its words. */
record WrittenMail(Letterhead head, String subject, String text, String html) {

    static WrittenMail fan(Letterhead head, String subject, String body, Map<String, String> words) {
        Map<String, String> all = new HashMap<>(words);
        all.put(MailWords.LABEL, head.label());
        TemplateText lines = new TemplateText(body).onlyWith(all);
        return new WrittenMail(
                head,
                oneLine(new TemplateText(subject).filled(all, word -> word)),
                lines.filled(all, word -> word).strip() + "\n",
                HtmlBody.of(lines.text(), all, head.label()));
    }

    static WrittenMail letter(Letterhead head, String subject, String text) {
        return new WrittenMail(head, oneLine(subject), text, HtmlBody.of(text, head.label()));
    }

    MailText shown() {
        return new MailText(head.from(), subject, text, html);
    }

    /** Nothing in it can begin another header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Without the words: a link in them opens something. */
    @Override
    public String toString() {
        return "WrittenMail[" + subject + "]";
    }
}
