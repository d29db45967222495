package org.deadwax.server.mail;

import java.util.Map;
import org.deadwax.model.MailKind;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a mail when its turn comes, with the label's words and sender of that moment. */
@Component
class MailWriter {

    private final JdbcClient jdbc;
    private final SealedWords sealed;
    private final SenderRows senders;

    MailWriter(@Worker JdbcClient jdbc, SealedWords sealed, SenderRows senders) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.senders = senders;
    }

    /** @throws IllegalStateException when its words were sealed with a key that is no more */
    WrittenMail write(QueuedMail mail) {
        Map<String, String> words = sealed.open(mail.id(), mail.sealed());
        if (!mail.kind().toFan()) {
            return WrittenMail.letter(
                    senders.ofServer(), words.getOrDefault("subject", ""), words.getOrDefault("text", ""));
        }
        return fan(mail, words);
    }

    private WrittenMail fan(QueuedMail mail, Map<String, String> words) {
        Letterhead head = senders.of(jdbc, mail.labelId());
        MailKind kind = mail.kind();
        ServerWords.Words template = MailTemplates.words(jdbc, mail.labelId(), kind);
        return WrittenMail.fan(head, template.subject(), template.body(), words);
    }
}
