package org.deadwax.desktop.uploads;

/** How a file came to its track. */
enum How {
    TAGS,
    NAME,
    /** By the number that its name begins with. */
    NUMBER,
    /** By its place among those that had no track, nothing else: worth a look. */
    ORDER,
    HAND,
    /** It gets a track of its own, at the end of the release. */
    NEW,
    NONE
}
