package org.deadwax.desktop.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Consumer;

/** The file on this machine, which others may change or take away at any time. */
record SourceFile(Path path, FileMark mark) {

    private static final int CHUNK = 1 << 18;
    private static final long GLANCE = 1 << 20;

    /** @throws UploadFailure when it is no file that could be sent */
    static SourceFile open(Path path) throws UploadFailure {
        BasicFileAttributes attributes = attributes(path);
        if (attributes.isDirectory()) {
            throw new UploadFailure(name(path) + " is a folder. Drop the audio files in it.");
        }
        if (!attributes.isRegularFile()) {
            throw new UploadFailure(name(path) + " is no regular file. Copy the audio to a disk and drop it here.");
        }
        if (attributes.size() == 0) {
            throw new UploadFailure(name(path) + " is empty (0 bytes). Export it again and drop it here.");
        }
        return new SourceFile(
                path,
                new FileMark(attributes.size(), attributes.lastModifiedTime().toMillis(), null));
    }

    /** @throws UploadFailure when it changed or vanished since this was made */
    void check() throws UploadFailure {
        BasicFileAttributes now = attributes(path);
        FileMark nowMark = new FileMark(now.size(), now.lastModifiedTime().toMillis(), null);
        if (!nowMark.sameFileAs(mark)) {
            throw changed();
        }
    }

    UploadFailure changed() {
        return new UploadFailure(name(path)
                + " was changed while it was on its way. Retry to send it as it is now, from the beginning.");
    }

    /** What tells it from most others without reading it: its first MiB and its last, as {@code UploadStart} says. */
    String glance() throws UploadFailure, InterruptedException {
        long size = mark.sizeBytes();
        MessageDigest digest = FileReading.sha256();
        add(digest, 0, Math.min(size, GLANCE));
        long last = Math.max(GLANCE, size - GLANCE);
        add(digest, last, Math.max(0, size - last));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Reads all of it, once. @param heard of each part's sum, base64, in their order */
    Fingerprint fingerprint(long partBytes, Consumer<String> heard) throws UploadFailure, InterruptedException {
        try (FileChannel channel = FileChannel.open(path)) {
            return FileReading.read(channel, mark.sizeBytes(), partBytes, heard);
        } catch (FileReading.ShorterThanSaid e) {
            throw changed();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** SHA-256 of a part, base64 as storage wants it. */
    String checksum(long from, long bytes) throws UploadFailure, InterruptedException {
        MessageDigest digest = FileReading.sha256();
        add(digest, from, bytes);
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private void add(MessageDigest digest, long from, long bytes) throws UploadFailure, InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        try (FileChannel channel = FileChannel.open(path)) {
            long at = from;
            long end = from + bytes;
            while (at < end) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                buffer.clear().limit((int) Math.min(CHUNK, end - at));
                int read = channel.read(buffer, at);
                if (read < 0) {
                    throw changed();
                }
                digest.update(buffer.flip());
                at += read;
            }
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static BasicFileAttributes attributes(Path path) throws UploadFailure {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static UploadFailure unreadable(Path path, IOException e) {
        if (e instanceof FileSystemLoopException
                || String.valueOf(e.getMessage()).contains("symbolic links")) {
            return new UploadFailure(name(path) + " is a link that leads back to itself. Drop the file that is meant.");
        }
        if (e instanceof NoSuchFileException) {
            return new UploadFailure(name(path) + " is not there any more. Put it back to " + path.getParent()
                    + " and retry, or remove it from the list.");
        }
        if (e instanceof AccessDeniedException) {
            return new UploadFailure(name(path) + " may not be read by you. Change its permissions and retry.");
        }
        return new UploadFailure(name(path) + " cannot be read: " + e.getMessage() + ". Check the disk and retry.");
    }

    private static String name(Path path) {
        return "“" + (path.getFileName() == null ? path : path.getFileName()) + "”";
    }
}
