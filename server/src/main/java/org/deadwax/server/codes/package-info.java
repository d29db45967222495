/** Download codes for cards and press: made, printed, redeemed without an account. */
@ApplicationModule(allowedDependencies = {"account", "platform", "catalog", "delivery"})
@NullMarked
package org.deadwax.server.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
