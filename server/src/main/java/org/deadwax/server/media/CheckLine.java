package org.deadwax.server.media;

/** Files of one kind that wait to be looked at, by whichever server comes first. */
interface CheckLine {

    /** Looks at the next one. @return false when none waits */
    boolean next() throws InterruptedException;
}
