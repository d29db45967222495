package org.deadwax.model;

/**
 * How a file is cut into parts. S3 takes parts of 5 MiB to 5 GiB (the last may be smaller), at most 10,000 of them. The
 * server says it of each upload; the desktop knows the rule to sum the parts up while it reads a file for the first time.
 */
public final class PartSize {

    private static final long MIB = 1 << 20;
    private static final long SMALL_FILE = 640 * MIB;
    private static final int WANTED_PARTS = 9_000;
    public static final long LARGEST_FILE = WANTED_PARTS * 4096 * MIB;

    private PartSize() {}

    /** Small files in 5 MiB parts, so that going on means something for them too; larger ones as rclone and others do. */
    public static long forFile(long sizeBytes) {
        if (sizeBytes <= SMALL_FILE) {
            return 5 * MIB;
        }
        long least = Math.ceilDiv(Math.ceilDiv(sizeBytes, WANTED_PARTS), MIB) * MIB;
        return Math.max(16 * MIB, least);
    }

    public static int parts(long sizeBytes) {
        return Math.toIntExact(Math.ceilDiv(sizeBytes, forFile(sizeBytes)));
    }
}
