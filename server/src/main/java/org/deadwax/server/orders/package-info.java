/** Orders as those look at them who answer a fan: found, told step by step, and put right. Stores nothing of its own. */
@ApplicationModule(allowedDependencies = {"account", "platform", "catalog", "sales", "mail", "charts", "delivery"})
@NullMarked
package org.deadwax.server.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
