package org.deadwax.server.mail;

import java.util.UUID;
import org.deadwax.model.MailKind;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.Installation.Environment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which way a mail goes: facts decide. */
@Component
class Carriers {

    private final SmtpSettings settings;
    private final FolderCarrier folder;
    private final @Nullable SmtpCarrier smtp;
    private final boolean production;

    Carriers(SmtpSettings settings, Installation installation) {
        this.settings = settings;
        this.folder = new FolderCarrier(installation.home());
        SmtpSettings.Relay relay = settings.relay();
        this.smtp = relay == null ? null : new SmtpCarrier(relay);
        this.production = installation.environment() == Environment.PRODUCTION;
    }

    Carrier of(MailKind kind) {
        return smtp != null && (production || !kind.toFan()) ? smtp : folder;
    }

    /** What keeps mail to fans in the folder; empty when nothing does. */
    String why() {
        if (smtp == null) {
            return "This server has no relay. Whoever runs it sets DEADWAX_SMTP_URL.";
        }
        return production ? "" : "Only a production server sends mail to fans.";
    }

    int atOnce() {
        return settings.connections();
    }

    @Nullable
    String bounces() {
        return settings.bounces();
    }

    /** The file of a mail that lies here, if it does. */
    void forget(UUID mail) {
        folder.forget(mail);
    }

    void rest() {
        if (smtp != null) {
            smtp.rest();
        }
    }
}
