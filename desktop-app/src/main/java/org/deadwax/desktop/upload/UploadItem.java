package org.deadwax.desktop.upload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/**
 * One file of the queue at one moment; never changes.
 *
 * @param id the engine's own, stays the same over restarts of the program
 * @param parts 0 until the server has said how the file is cut
 * @param confirmedBytes what storage and server both know of; sent bytes that are not confirmed do not count
 * @param resumption why it went on where it was; null when all parts were sent in one go
 * @param bytesPerSecond of confirmed parts, lately; 0 when there is nothing to measure yet
 * @param timeLeft until the last part is confirmed; null when it cannot be told
 * @param reason why it failed or was rejected, or what it waits for, a sentence; null when all is well
 * @param master as the server last told of it; null until all parts are there
 */
public record UploadItem(
        UUID id,
        UUID labelId,
        UUID trackId,
        Path file,
        long sizeBytes,
        UploadState state,
        int parts,
        int confirmedParts,
        long confirmedBytes,
        @Nullable Resumption resumption,
        long bytesPerSecond,
        @Nullable Duration timeLeft,
        @Nullable String reason,
        @Nullable Master master) {

    /** The file's own name, for people. */
    public String fileName() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** From 0 to 1, confirmed bytes only. 1 means that every part is there, not that the audio was accepted. */
    public double progress() {
        return sizeBytes == 0 ? 0 : (double) confirmedBytes / sizeBytes;
    }

    /** Parts from an earlier run, or from before the connection went, were taken over. */
    public boolean resumed() {
        return resumption != null;
    }

    /** What the server noticed about accepted audio; empty when nothing. */
    public List<String> warnings() {
        return master == null ? List.of() : master.warnings();
    }
}
