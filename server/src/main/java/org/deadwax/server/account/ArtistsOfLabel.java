package org.deadwax.server.account;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which artists a label has. The module that keeps them offers it. */
@FunctionalInterface
public interface ArtistsOfLabel {

    /** Those of {@code artistIds} that are the label's. Asked inside a transaction of that label. */
    Set<UUID> among(UUID labelId, Collection<UUID> artistIds);
}
