/** Uploads, masters and their checks, artwork, renditions. */
@ApplicationModule(allowedDependencies = {"catalog", "account", "platform"})
@NullMarked
package org.deadwax.server.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
