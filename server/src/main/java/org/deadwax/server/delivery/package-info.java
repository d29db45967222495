/** What fans get: entitlements, links, the download page, redemptions. */
@ApplicationModule(allowedDependencies = {"catalog", "media", "sales", "account", "platform"})
@NullMarked
package org.deadwax.server.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
