package org.deadwax.server.mail;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.MailSender;
import org.deadwax.server.platform.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As whom labels write. */
@Component
class SenderRows {

    private final SmtpSettings settings;
    private final String host;

    SenderRows(SmtpSettings settings, Installation installation) {
        this.settings = settings;
        String named = installation.publicUrl().getHost();
        this.host = named == null ? "localhost" : named;
    }

    /** @param rows of whichever role asks; the label is there */
    Letterhead of(JdbcClient rows, UUID labelId) {
        return rows.sql("""
                        SELECT label.name AS label, coalesce(s.name, label.name) AS name, s.address, s.reply_to
                        FROM label LEFT JOIN mail_sender s ON s.label_id = label.id WHERE label.id = :label
                        """)
                .param("label", labelId)
                .query((row, n) -> {
                    String own = row.getString("address");
                    return new Letterhead(
                            row.getString("label"),
                            row.getString("name"),
                            own != null && allows(own) ? own : settings.fromOr(host),
                            row.getString("reply_to"));
                })
                .single();
    }

    /** Letters of the installation itself, to people who work with it. */
    Letterhead ofServer() {
        return new Letterhead("Deadwax", "Deadwax", settings.fromOr(host), null);
    }

    MailSender sender(JdbcClient rows, UUID labelId) {
        return rows.sql("""
                        SELECT coalesce(s.name, label.name) AS name, s.address, s.reply_to
                        FROM label LEFT JOIN mail_sender s ON s.label_id = label.id WHERE label.id = :label
                        """)
                .param("label", labelId)
                .query((row, n) -> new MailSender(
                        row.getString("name"), row.getString("address"), row.getString("reply_to"), domains()))
                .single();
    }

    void write(JdbcClient rows, UUID labelId, MailSender sender) {
        rows.sql("""
                        INSERT INTO mail_sender (label_id, name, address, reply_to)
                        VALUES (:label, :name, :address, :reply)
                        ON CONFLICT (label_id) DO UPDATE SET name = :name, address = :address, reply_to = :reply
                        """)
                .param("label", labelId)
                .param("name", sender.name())
                .param("address", sender.address())
                .param("reply", sender.replyTo())
                .update();
    }

    /** Others the relay does not sign for: what claims to come from there ends as spam. */
    boolean allows(String address) {
        return domains().contains(address.substring(address.indexOf('@') + 1));
    }

    List<String> domains() {
        return settings.domainsOr(host);
    }
}
