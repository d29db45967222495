package org.deadwax.server.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deadwax.model.MailState;
import org.jspecify.annotations.Nullable;

/**
 * What came back: a delivery status notification (RFC 3464) or a complaint (RFC 5965).
 *
 * @param mails which of ours it may be about, the surest first
 * @param state BOUNCED, COMPLAINED, or null when nothing is lost: the mail is late, or was delivered
 * @param detail what the other side said
 */
record DeliveryReport(List<UUID> mails, @Nullable MailState state, String detail) {

    private static final Pattern RETURN_PATH = Pattern.compile("\\+([0-9a-f]{32})@");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f-]{36})@");
    private static final int DEEPEST = 4;

    /** @throws IllegalArgumentException with a sentence when it is no such mail */
    static DeliveryReport read(byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            List<UUID> mails = new ArrayList<>();
            for (String header : List.of("To", "Delivered-To", "X-Original-To")) {
                String[] values = message.getHeader(header);
                for (String value : values == null ? new String[0] : values) {
                    add(mails, RETURN_PATH.matcher(value.toLowerCase(Locale.ROOT)));
                }
            }
            Found found = new Found();
            look(message.getContent(), found, 0);
            add(mails, MESSAGE_ID.matcher(found.returned));
            if (found.complaint) {
                return new DeliveryReport(mails, MailState.COMPLAINED, "They called it spam.");
            }
            if (!found.status) {
                throw new IllegalArgumentException(
                        "This is neither a delivery status notification (RFC 3464) nor a complaint (RFC 5965).");
            }
            return new DeliveryReport(mails, found.failed ? MailState.BOUNCED : null, found.detail);
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("This cannot be read as a mail: " + e.getMessage(), e);
        }
    }

    private static final class Found {
        private boolean status;
        private boolean failed;
        private boolean complaint;
        private String detail = "";
        private String returned = "";
    }

    private static void look(Object content, Found found, int depth) throws MessagingException, IOException {
        if (!(content instanceof Multipart parts) || depth > DEEPEST) {
            return;
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                found.status = true;
                status(part.getInputStream(), found);
            } else if (part.isMimeType("message/feedback-report")) {
                found.complaint = true;
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                found.returned += new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } else if (part.isMimeType("multipart/*")) {
                look(part.getContent(), found, depth + 1);
            }
        }
    }

    /** Groups of headers, one for the mail and one for each of its addresses; ours have one. */
    private static void status(InputStream in, Found found) throws MessagingException {
        String text = text(in);
        for (String group : text.split("\r?\n\r?\n", -1)) {
            InternetHeaders headers = new InternetHeaders(
                    new ByteArrayInputStream((group + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));
            String action = first(headers, "Action").toLowerCase(Locale.ROOT);
            String code = first(headers, "Status");
            if (!action.isEmpty()) {
                // 4.x.x given up is a full mailbox or a server away for days: the next mail may well arrive
                found.failed |= action.startsWith("failed") && !code.startsWith("4");
                String said = first(headers, "Diagnostic-Code").replaceFirst("(?i)^smtp;\\s*", "");
                found.detail = (code + " " + said).strip();
            }
        }
    }

    private static String text(InputStream in) throws MessagingException {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MessagingException("it ends too soon", e);
        }
    }

    private static String first(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null ? "" : values[0].replaceAll("\\s+", " ").strip();
    }

    private static void add(List<UUID> mails, Matcher matcher) {
        while (matcher.find()) {
            String id = matcher.group(1).toLowerCase(Locale.ROOT);
            try {
                mails.add(UUID.fromString(
                        id.length() == 32 ? id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5") : id));
            } catch (IllegalArgumentException e) {
                // somebody else's id that looks like one of ours
            }
        }
    }
}
