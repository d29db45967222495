/** Ids, clock, tenant context, problem mapping, paging. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.deadwax.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
