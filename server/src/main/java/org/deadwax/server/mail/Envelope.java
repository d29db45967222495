package org.deadwax.server.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the form in which it travels. Its Message-ID is made of its own id: tried again after a crash it is the same mail,
 * and mailboxes that have it already show it once.
 */
final class Envelope {

    /** Made once: each looks through every jar for providers. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private Envelope() {}

    /** @param bounces null: what comes back goes to the sender */
    static MimeMessage of(QueuedMail mail, WrittenMail written, @Nullable String bounces) throws MessagingException {
        Letterhead head = written.head();
        String id = "<" + mail.id() + "@" + head.domain() + ">";
        SMTPMessage message = new SMTPMessage(SESSION) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(address(head.name(), head.address()));
        if (head.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(head.replyTo(), true)});
        }
        message.setRecipient(RecipientType.TO, new InternetAddress(ascii(mail.to()), true));
        message.setSubject(written.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.queuedAt()));
        // nobody's holiday notice should answer it
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(written.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(written.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.setEnvelopeFrom(bounces == null ? head.address() : returnPath(bounces, mail.id()));
        message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
        message.setReturnOption(SMTPMessage.RETURN_HDRS);
        message.saveChanges();
        return message;
    }

    /** VERP: the address itself says which mail came back. */
    static String returnPath(String bounces, UUID mail) {
        int at = bounces.indexOf('@');
        return bounces.substring(0, at) + "+" + mail.toString().replace("-", "") + bounces.substring(at);
    }

    private static InternetAddress address(String name, String address) throws MessagingException {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java has UTF-8", e);
        }
    }

    /** Domains in other scripts travel in ASCII. */
    private static String ascii(String address) throws MessagingException {
        int at = address.lastIndexOf('@');
        try {
            return at < 1 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            throw new MessagingException("“" + address + "” is no address", e);
        }
    }
}
