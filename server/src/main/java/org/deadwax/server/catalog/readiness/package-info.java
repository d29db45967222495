/** What still keeps a release from being sold, reported and delivered. */
@NullMarked
package org.deadwax.server.catalog.readiness;

import org.jspecify.annotations.NullMarked;
