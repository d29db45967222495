package org.deadwax.model;

/** What somebody did on a recording or its song. */
public enum CreditRole {
    COMPOSER,
    LYRICIST,
    ARRANGER,
    PUBLISHER,
    PRODUCER,
    VOCALIST,
    MUSICIAN,
    RECORDING_ENGINEER,
    MIXING_ENGINEER,
    MASTERING_ENGINEER,
    REMIXER,
    OTHER;

    /** Whether it is a part in the song rather than in the recording; rights societies ask for these. */
    public boolean ofTheSong() {
        return this == COMPOSER || this == LYRICIST || this == ARRANGER || this == PUBLISHER;
    }
}
