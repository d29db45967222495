package org.deadwax.server.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How many tracks of a release have an accepted master. The module that keeps masters offers it. */
@FunctionalInterface
public interface MasterCount {

    /** By release; one without any may be left out. Asked inside a transaction of the current label. */
    Map<UUID, Integer> accepted(Collection<UUID> releaseIds);
}
