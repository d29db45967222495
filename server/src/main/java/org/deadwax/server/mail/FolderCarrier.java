package org.deadwax.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.deadwax.server.mail.Carrier.NotTaken.Why;

/**
 * Mail as files ({@code mail/*.eml} in the server's home, RFC 5322), where there is no relay: somebody opens and forwards
 * them. Only the server's own user may read them, because they hold links that open something.
 */
final class FolderCarrier implements Carrier {

    private final Path folder;

    FolderCarrier(Path home) {
        this.folder = home.resolve("mail");
    }

    @Override
    public void carry(QueuedMail mail, MimeMessage message) throws NotTaken {
        String name = mail.queuedAt().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-') + "-" + mail.id();
        try {
            Files.createDirectories(folder);
            // whole or not there: whoever watches the folder never meets half a mail
            Path written = Files.createTempFile(folder, name, ".part", onlyOurs());
            try (OutputStream out = Files.newOutputStream(written)) {
                message.writeTo(out);
            }
            Files.move(written, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new NotTaken(Why.LATER, "The mail could not be written to " + folder + ": " + e.getMessage());
        }
    }

    /** A file that cannot be removed is found again when its person is forgotten again. */
    void forget(UUID mail) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + mail + ".eml")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mail " + mail + " could not be removed from " + folder + ".", e);
        }
    }

    private FileAttribute<?>[] onlyOurs() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
