package org.deadwax.server.media;

import org.deadwax.model.CheckResult;

/** What can be said of a master that was decoded to its end. */
interface SoundRule {

    CheckResult look(Heard heard);
}
