package org.deadwax.desktop.uploads;

/** How a file came to its track. */
enum How {
    TAGS,
    NAME,
    NUMBER,
    HAND,
    NONE
}
