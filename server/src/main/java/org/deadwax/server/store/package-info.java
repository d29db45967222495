/** Shopify connections, webhook inbox, product and price push, fulfilment, reconciliation. */
@ApplicationModule(allowedDependencies = {"catalog", "sales", "account", "platform"})
@NullMarked
package org.deadwax.server.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
