package org.deadwax.desktop.upload;

import java.time.Duration;

/**
 * How hard the engine works.
 *
 * @param partsInParallel over all files, 1 to 16
 * @param filesAtOnce files that send at the same time
 * @param firstPause before the first repeat of what failed; doubles each time
 * @param longestPause between two tries
 * @param verifyPoll how often the server is asked about a master that it is looking at
 * @param bytesPerSecond upper limit for all uploads together; 0 for none
 * @param readFirstBytes files up to this size are read before anything of them is sent; of larger ones the server is told
 *     what they are while they are on their way
 * @param undo how long what was cancelled can be brought back; the server keeps its parts that long
 */
public record UploadSettings(
        int partsInParallel,
        int filesAtOnce,
        Duration firstPause,
        Duration longestPause,
        Duration verifyPoll,
        long bytesPerSecond,
        long readFirstBytes,
        Duration undo) {

    /** A tenth of a second's reading. */
    private static final long SOON_READ = 64 << 20;

    private static final Duration AS_LONG_AS_IT_IS_OFFERED = Duration.ofSeconds(10);

    public UploadSettings {
        if (partsInParallel < 1 || partsInParallel > 16) {
            throw new IllegalArgumentException("Parts in parallel are 1 to 16, not " + partsInParallel + ".");
        }
        if (filesAtOnce < 1) {
            throw new IllegalArgumentException("At least one file is sent at a time, not " + filesAtOnce + ".");
        }
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("A bandwidth limit is 0 (none) or more, not " + bytesPerSecond + ".");
        }
    }

    public UploadSettings(
            int partsInParallel,
            int filesAtOnce,
            Duration firstPause,
            Duration longestPause,
            Duration verifyPoll,
            long bytesPerSecond) {
        this(
                partsInParallel,
                filesAtOnce,
                firstPause,
                longestPause,
                verifyPoll,
                bytesPerSecond,
                SOON_READ,
                AS_LONG_AS_IT_IS_OFFERED);
    }

    /** Five parts, three files, tries again after 0.5 s to 30 s, no bandwidth limit. */
    public static UploadSettings usual() {
        return new UploadSettings(5, 3, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(1), 0);
    }
}
