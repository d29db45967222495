package org.deadwax.server.catalog;

import java.util.Optional;
import java.util.UUID;

/** The cover itself, for whoever shows it elsewhere. The module that keeps pictures offers it. */
public interface CoverFiles {

    /**
     * The release's own cover: the newest that was accepted.
     *
     * @param version of how many covers the release had
     */
    record Cover(UUID artworkId, UUID releaseId, int version, String fileName, long sizeBytes) {

        /** For people, and different for every cover that a release had: "Cover.png, version 2". */
        public String shown() {
            return fileName + ", version " + version;
        }
    }

    /** Asked in a transaction of the label. */
    Optional<Cover> current(UUID labelId, UUID releaseId);

    /** As it was uploaded; empty when storage does not have it any more. */
    Optional<byte[]> bytes(UUID labelId, Cover cover);
}
