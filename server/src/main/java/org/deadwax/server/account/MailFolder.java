package org.deadwax.server.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.deadwax.server.platform.Installation;
import org.springframework.stereotype.Component;

/**
 * Letters as files ({@code mail/*.eml} in the server's home, RFC 5322), for an installation without a mail host: somebody
 * opens and forwards them. Only the server's own user may read them, because they hold links that open something.
 */
@Component
class MailFolder implements Post {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

    private final Installation installation;
    private final Clock clock;

    MailFolder(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String name = now.toString().replace(':', '-') + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        Path folder = installation.home().resolve("mail");
        try {
            Files.createDirectories(folder);
            // whole or not there: whoever watches the folder never meets half a letter
            Path written = Files.createTempFile(folder, name, ".part", onlyOurs(folder));
            Files.writeString(written, message(letter, name, now));
            Files.move(written, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The letter could not be written to " + folder + ".", e);
        }
    }

    private static FileAttribute<?>[] onlyOurs(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private String message(Letter letter, String name, Instant now) {
        String host = installation.publicUrl().getHost() == null
                ? "localhost"
                : installation.publicUrl().getHost();
        return String.join(
                "\r\n",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)),
                "From: Deadwax <deadwax@" + host + ">",
                "To: <" + letter.to() + ">",
                "Message-ID: <" + name + "@" + host + ">",
                "Subject: " + encoded(letter.subject()),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                LINES.encodeToString(letter.text().getBytes(StandardCharsets.UTF_8)),
                "");
    }

    /** As RFC 2047 wants what is not ASCII, in words of at most 75 characters; nothing in it can begin a new header. */
    private static String encoded(String subject) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        subject.codePoints().forEach(letter -> {
            String next = new String(Character.toChars(Character.isISOControl(letter) ? ' ' : letter));
            if ((word + next).getBytes(StandardCharsets.UTF_8).length > 42) {
                words.append(word(word)).append("\r\n ");
                word.setLength(0);
            }
            word.append(next);
        });
        return words.append(word(word)).toString();
    }

    private static String word(CharSequence text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8))
                + "?=";
    }
}
