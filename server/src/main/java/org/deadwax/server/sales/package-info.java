/** Orders, shipments and scans, the sale ledger, rollups, batches. */
@ApplicationModule(allowedDependencies = {"catalog", "account", "platform"})
@NullMarked
package org.deadwax.server.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
