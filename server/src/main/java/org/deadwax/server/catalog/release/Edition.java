package org.deadwax.server.catalog.release;

/** Of a release there are up to two: the one that is worked on, and the one that was published last. */
public enum Edition {
    WORKING("release", "track"),
    PUBLISHED("published_release", "published_track");

    private final String releases;
    private final String tracks;

    Edition(String releases, String tracks) {
        this.releases = releases;
        this.tracks = tracks;
    }

    public String releases() {
        return releases;
    }

    public String tracks() {
        return tracks;
    }
}
