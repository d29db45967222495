package org.deadwax.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.deadwax.server.mail.Carrier.NotTaken.Why;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Hands mail to the relay, over lines that stay open while there is something to send. */
final class SmtpCarrier implements Carrier {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** RFC 5321 allows minutes after the final dot; a mail is held for five. */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final SmtpSettings.Relay relay;
    private final Session session;
    private final ConcurrentLinkedDeque<Transport> open = new ConcurrentLinkedDeque<>();

    SmtpCarrier(SmtpSettings.Relay relay) {
        this.relay = relay;
        Properties properties = new Properties();
        String protocol = relay.tls() ? "mail.smtps." : "mail.smtp.";
        properties.put(protocol + "connectiontimeout", String.valueOf(CONNECT.toMillis()));
        properties.put(protocol + "timeout", String.valueOf(ANSWER.toMillis()));
        properties.put(protocol + "writetimeout", String.valueOf(ANSWER.toMillis()));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.put(protocol + "starttls.enable", "true");
        properties.put(protocol + "starttls.required", String.valueOf(relay.startTls()));
        properties.put(protocol + "auth", String.valueOf(!relay.user().isEmpty()));
        properties.put(protocol + "quitwait", "false");
        this.session = Session.getInstance(properties);
    }

    @Override
    public void carry(QueuedMail mail, MimeMessage message) throws NotTaken {
        Transport line = line();
        try {
            line.sendMessage(message, message.getAllRecipients());
            open.push(line);
        } catch (MessagingException e) {
            close(line);
            throw notTaken(e, mail);
        }
    }

    @Override
    public void rest() {
        for (Transport line = open.poll(); line != null; line = open.poll()) {
            close(line);
        }
    }

    private Transport line() throws NotTaken {
        for (Transport line = open.poll(); line != null; line = open.poll()) {
            // asks the relay, which hangs up on those that say nothing for long
            if (line.isConnected()) {
                return line;
            }
        }
        try {
            Transport line = session.getTransport(relay.tls() ? "smtps" : "smtp");
            line.connect(relay.host(), relay.port(), none(relay.user()), none(relay.password()));
            return line;
        } catch (AuthenticationFailedException e) {
            throw new NotTaken(Why.RELAY, "The relay " + relay + " refuses the login: " + firstLine(e));
        } catch (MessagingException e) {
            throw new NotTaken(Why.RELAY, "The relay " + relay + " cannot be reached: " + firstLine(e));
        }
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }

    private NotTaken notTaken(MessagingException e, QueuedMail mail) {
        for (Exception cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return new NotTaken(
                        refused.getReturnCode() >= 500 ? Why.REFUSED : Why.LATER, words(refused, mail.to()));
            }
            // MAIL FROM: it is us that it does not like. DATA: it is the mail
            if (cause instanceof SMTPSendFailedException failed) {
                boolean ours =
                        failed.getCommand() != null && failed.getCommand().startsWith("MAIL");
                int code = failed.getReturnCode();
                if (ours || code == 421 || code < 400) {
                    return new NotTaken(
                            Why.RELAY, "The relay " + relay + " takes nothing: " + words(failed, mail.to()));
                }
                if (failed.getNextException() == null) {
                    return new NotTaken(code >= 500 ? Why.REFUSED : Why.LATER, words(failed, mail.to()));
                }
            }
        }
        return new NotTaken(Why.RELAY, "The relay " + relay + " broke off: " + words(e, mail.to()));
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /** Whoever it is for stands elsewhere, and is forgotten there. */
    private static String words(Exception e, String to) {
        String line = firstLine(e).replace(to, "the address").replace("<the address>", "the address");
        return line.substring(0, Math.min(300, line.length()));
    }

    private static String firstLine(Exception e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.lines().findFirst().orElse("").strip();
    }

    private static void close(Transport line) {
        try {
            line.close();
        } catch (MessagingException e) {
            // it is gone either way
        }
    }
}
