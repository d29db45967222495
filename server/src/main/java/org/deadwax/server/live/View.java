package org.deadwax.server.live;

import java.util.Set;
import java.util.UUID;
import org.deadwax.server.platform.Access;
import org.jspecify.annotations.Nullable;

/** Whose releases one sees. @param artistIds null for all */
record View(@Nullable Set<UUID> artistIds) {

    static final View ALL = new View(null);

    static View of(Access access) {
        return access.seesAll() ? ALL : new View(access.artistIds());
    }

    boolean sees(@Nullable UUID artistId) {
        return artistIds == null || (artistId != null && artistIds.contains(artistId));
    }
}
