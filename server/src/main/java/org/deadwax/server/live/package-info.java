/** Fans the ledger out to desktops; stores nothing. */
@ApplicationModule(allowedDependencies = {"sales", "catalog", "account", "platform"})
@NullMarked
package org.deadwax.server.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
