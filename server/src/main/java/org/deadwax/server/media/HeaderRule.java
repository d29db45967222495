package org.deadwax.server.media;

import org.deadwax.model.CheckResult;

/** What can be said of a master before anything is decoded. */
interface HeaderRule {

    /** @param probe of a file whose container is known and holds audio */
    CheckResult look(Probe probe);
}
