/** DEADWAX_HOME and what lives there by default: embedded PostgreSQL and an S3 API on local files. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.deadwax.server.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
