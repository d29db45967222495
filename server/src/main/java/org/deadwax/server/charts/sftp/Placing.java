package org.deadwax.server.charts.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.deadwax.server.charts.sftp.SftpDelivery.Parcel;
import org.jspecify.annotations.Nullable;

/** Writes under another name, looks at the size, and renames. */
final class Placing {

    private final SftpClient sftp;
    private final Stall stall;
    private final Parcel parcel;
    private final String unfinished;

    Placing(SftpClient sftp, Stall stall, Parcel parcel) {
        this.sftp = sftp;
        this.stall = stall;
        this.parcel = parcel;
        this.unfinished = parcel.target() + ".part";
    }

    long place() throws IOException, SftpTrouble {
        long size = Files.size(parcel.file());
        try {
            write();
            check(unfinished, size);
        } catch (IOException | SftpTrouble e) {
            forget();
            throw e;
        }
        rename();
        return check(parcel.target(), size);
    }

    private void write() throws IOException, SftpTrouble {
        try (InputStream in = Files.newInputStream(parcel.file());
                OutputStream out = sftp.write(unfinished, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
            byte[] block = new byte[32_000];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                out.write(block, 0, read);
                stall.moved();
            }
        } catch (SftpException e) {
            // most servers say no more than "failure", whatever the reason
            throw SftpTrouble.passing("The compiler's server did not take the file: " + e.getMessage()
                    + ". Its disk or the account's quota may be full; tell the compiler. It is tried again.");
        }
        stall.moved();
    }

    private long check(String name, long size) throws IOException, SftpTrouble {
        long there = sftp.stat(name).getSize();
        stall.moved();
        if (there != size) {
            throw SftpTrouble.passing(
                    "Of " + size + " bytes, " + there + " are on the compiler's server. It is sent" + " again.");
        }
        return there;
    }

    /** Servers differ: some replace what has the name, some refuse to, some have an extension that does. */
    private void rename() throws IOException, SftpTrouble {
        OpenSSHPosixRenameExtension posix = posixRename();
        if (posix != null) {
            posix.posixRename(unfinished, parcel.target());
            return;
        }
        try {
            sftp.rename(unfinished, parcel.target());
        } catch (SftpException e) {
            if (!isThere(parcel.target())) {
                throw e;
            }
            sftp.remove(parcel.target());
            sftp.rename(unfinished, parcel.target());
        }
        stall.moved();
    }

    private @Nullable OpenSSHPosixRenameExtension posixRename() {
        OpenSSHPosixRenameExtension posix = sftp.getExtension(OpenSSHPosixRenameExtension.class);
        return posix != null && posix.isSupported() ? posix : null;
    }

    private boolean isThere(String name) throws IOException {
        try {
            sftp.stat(name);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                    || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
                return false;
            }
            throw e;
        }
    }

    /** So that no half file stays on a full disk. */
    private void forget() {
        try {
            if (sftp.isOpen()) {
                sftp.remove(unfinished);
            }
        } catch (IOException e) {
            // the next attempt writes over it
        }
    }
}
