package org.deadwax.server.media;

import org.deadwax.model.Release;
import org.deadwax.model.Role;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;

/** What is published is the label's: its artist may look and listen, and puts no other file in its place. */
final class FilesOfArtists {

    private FilesOfArtists() {}

    /** @throws ProblemException 403 for an artist once the release was published */
    static void requireTheirs(Access access, Release release) {
        if (access.role() == Role.ARTIST && release.publishedRevision() > 0) {
            throw ProblemException.forbidden("“" + release.title()
                    + "” is published. Ask the label's manager to put another file in its place.");
        }
    }
}
