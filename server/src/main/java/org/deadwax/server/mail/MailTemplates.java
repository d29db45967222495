package org.deadwax.server.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.MailKind;
import org.deadwax.model.MailTemplate;
import org.deadwax.model.MailTemplateEdit;
import org.deadwax.model.MailText;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A label's words for mails to its fans. What waits in the queue is written when its turn comes, so with the newest words. */
@Component
public class MailTemplates {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SenderRows senders;
    private final AuditLog audit;
    private final Installation installation;
    private final Clock clock;

    MailTemplates(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            SenderRows senders,
            AuditLog audit,
            Installation installation,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.senders = senders;
        this.audit = audit;
        this.installation = installation;
        this.clock = clock;
    }

    public List<MailTemplate> of(Access access) {
        return transactions.execute(status -> {
            Map<MailKind, MailTemplate> own = jdbc
                    .sql("SELECT kind, subject, body FROM mail_template WHERE label_id = :label")
                    .param("label", access.labelId())
                    .query((row, n) -> new MailTemplate(
                            MailKind.valueOf(row.getString("kind")),
                            row.getString("subject"),
                            row.getString("body"),
                            true,
                            MailWords.ALL))
                    .stream()
                    .collect(Collectors.toMap(MailTemplate::kind, template -> template));
            return Arrays.stream(MailKind.values())
                    .filter(MailKind::toFan)
                    .map(kind -> own.containsKey(kind) ? own.get(kind) : server(kind))
                    .toList();
        });
    }

    /** @throws ProblemException 422 for words that nobody fills in, or a body without the link */
    public MailTemplate change(Access access, String kind, MailTemplateEdit edit) {
        MailKind which = kind(kind);
        MailTemplateEdit checked = checked(edit);
        return transactions.execute(status -> {
            jdbc.sql("""
                            INSERT INTO mail_template (label_id, kind, subject, body, changed_by, changed_at)
                            VALUES (:label, :kind, :subject, :body, :who, :now)
                            ON CONFLICT (label_id, kind) DO UPDATE SET subject = :subject, body = :body, changed_by = :who,
                                changed_at = :now
                            """)
                    .param("label", access.labelId())
                    .param("kind", which.name())
                    .param("subject", checked.subject())
                    .param("body", checked.body())
                    .param("who", SignedIn.current().email())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.record("mail.worded", "mail " + which, "Changed what the mail “" + checked.subject() + "” says.");
            return new MailTemplate(which, checked.subject(), checked.body(), true, MailWords.ALL);
        });
    }

    /** Back to what the server says. */
    public MailTemplate reset(Access access, String kind) {
        MailKind which = kind(kind);
        return transactions.execute(status -> {
            int gone = jdbc.sql("DELETE FROM mail_template WHERE label_id = :label AND kind = :kind")
                    .param("label", access.labelId())
                    .param("kind", which.name())
                    .update();
            if (gone > 0) {
                audit.record("mail.worded", "mail " + which, "Took the server's words for the mail again.");
            }
            return server(which);
        });
    }

    /** As a fan would get it, with a made-up order. */
    public MailText preview(Access access, String kind, MailTemplateEdit edit) {
        kind(kind);
        MailTemplateEdit checked = checked(edit);
        return transactions.execute(status -> {
            Letterhead head = senders.of(jdbc, access.labelId());
            return WrittenMail.fan(
                            head,
                            checked.subject(),
                            checked.body(),
                            MailWords.example(
                                    head.label(), installation.publicUrl().toString()))
                    .shown();
        });
    }

    private static MailTemplate server(MailKind kind) {
        ServerWords.Words words = ServerWords.of(kind);
        return new MailTemplate(kind, words.subject(), words.body(), false, MailWords.ALL);
    }

    private static MailKind kind(String name) {
        return Arrays.stream(MailKind.values())
                .filter(kind -> kind.toFan() && kind.name().equals(name))
                .findAny()
                .orElseThrow(() -> ProblemException.notFound("There is no mail to fans called “" + name + "”."));
    }

    private static MailTemplateEdit checked(MailTemplateEdit edit) {
        Fields fields = new Fields();
        String subject = fields.text("subject", edit.subject(), 200);
        String body = fields.text("body", edit.body(), 10_000);
        if (subject.lines().count() > 1) {
            fields.wrong("subject", "A subject is one line.");
        }
        unknown("subject", subject, fields);
        unknown("body", body, fields);
        if (!body.isEmpty() && !new TemplateText(body).words().contains(MailWords.LINK)) {
            fields.wrong("body", "Without {link} nobody gets their music. Put it where the button should be.");
        }
        if (new TemplateText(subject).words().contains(MailWords.LINK)) {
            fields.wrong("subject", "The link belongs into the text: subjects are shown on locked phones.");
        }
        fields.check();
        return new MailTemplateEdit(subject, body.replace("\r\n", "\n"));
    }

    private static void unknown(String field, String text, Fields fields) {
        Set<String> unknown = new TreeSet<>(new TemplateText(text).words());
        MailWords.ALL.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            fields.wrong(
                    field,
                    "Nothing is called {" + unknown.iterator().next() + "}. There are "
                            + MailWords.ALL.stream()
                                    .map(word -> "{" + word + "}")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    /** What a label says in a mail. @param rows of whichever role asks */
    static ServerWords.Words words(JdbcClient rows, UUID labelId, MailKind kind) {
        return rows.sql("SELECT subject, body FROM mail_template WHERE label_id = :label AND kind = :kind")
                .param("label", labelId)
                .param("kind", kind.name())
                .query((row, n) -> new ServerWords.Words(row.getString("subject"), row.getString("body")))
                .optional()
                .orElseGet(() -> ServerWords.of(kind));
    }
}
