package org.deadwax.server.mail;

import java.util.Locale;
import java.util.UUID;
import org.deadwax.model.MailSender;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** As whom the current label writes to its fans. */
@Component
public class MailSenders {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SenderRows rows;
    private final AuditLog audit;

    MailSenders(JdbcClient jdbc, TransactionTemplate transactions, SenderRows rows, AuditLog audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
        this.audit = audit;
    }

    public MailSender of(UUID label) {
        return transactions.execute(status -> rows.sender(jdbc, label));
    }

    /** @throws ProblemException 422 for an address at a domain the relay does not sign for */
    public MailSender change(Access access, MailSender edit) {
        Fields fields = new Fields();
        String name = fields.text("name", edit.name(), 100);
        String address = address(fields, "address", edit.address());
        String replyTo = address(fields, "replyTo", edit.replyTo());
        if (name.matches(".*[\\p{Cntrl}<>\"].*")) {
            fields.wrong("name", "A name has no < > or quotation marks in it.");
        }
        if (address != null && !rows.allows(address)) {
            fields.wrong(
                    "address",
                    "Mail from “" + address + "” would end as spam: this server's relay signs for "
                            + String.join(", ", rows.domains())
                            + ". Take an address there, or let whoever runs the server add the domain.");
        }
        fields.check();
        return transactions.execute(status -> {
            rows.write(jdbc, access.labelId(), new MailSender(name, address, replyTo, rows.domains()));
            audit.record(
                    "mail.sender",
                    "label " + access.labelId(),
                    "Mail to fans comes from “" + name + "”" + (address == null ? "." : " <" + address + ">."));
            return rows.sender(jdbc, access.labelId());
        });
    }

    private static @Nullable String address(Fields fields, String field, @Nullable String text) {
        String address = fields.optionalText(field, text, 250);
        if (address == null) {
            return null;
        }
        if (!address.matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,190}")) {
            fields.wrong(field, "“" + address + "” is no e-mail address.");
        }
        return address.toLowerCase(Locale.ROOT);
    }
}
