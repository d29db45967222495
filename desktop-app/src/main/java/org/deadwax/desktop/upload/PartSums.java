package org.deadwax.desktop.upload;

/** What the parts of a file sum up to, by a reading of the whole file. */
interface PartSums {

    /** How the file was cut for it. */
    long partBytes();

    /**
     * SHA-256 of a part, base64 as storage wants it; waits until it was read.
     *
     * @param number from 1
     */
    String of(int number) throws UploadFailure, InterruptedException;
}
