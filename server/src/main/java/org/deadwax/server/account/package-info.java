/** Labels, users, roles, sessions, audit log. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.deadwax.server.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
