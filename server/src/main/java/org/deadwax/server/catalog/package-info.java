/** Artists, releases, tracks, products, approval. */
@ApplicationModule(allowedDependencies = {"account", "platform"})
@NullMarked
package org.deadwax.server.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
