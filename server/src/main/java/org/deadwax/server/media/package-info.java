/**
 * Uploads, masters and their checks. Audio goes straight to storage by presigned URLs; this module hands out the leave to
 * do so and proves what arrived.
 */
@ApplicationModule(allowedDependencies = {"catalog", "account", "platform"})
@NullMarked
package org.deadwax.server.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
