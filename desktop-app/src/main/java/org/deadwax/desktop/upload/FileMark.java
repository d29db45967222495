package org.deadwax.desktop.upload;

import org.jspecify.annotations.Nullable;

/**
 * By what a file is known again.
 *
 * @param modifiedMillis as the file system tells it
 * @param fingerprint SHA-256 of the whole file, hex; null until it was read
 */
record FileMark(
        long sizeBytes, long modifiedMillis, @Nullable String fingerprint) {

    FileMark with(String newFingerprint) {
        return new FileMark(sizeBytes, modifiedMillis, newFingerprint);
    }

    /** True when size and time say that nobody wrote to it since. */
    boolean sameFileAs(FileMark other) {
        return sizeBytes == other.sizeBytes && modifiedMillis == other.modifiedMillis;
    }
}
