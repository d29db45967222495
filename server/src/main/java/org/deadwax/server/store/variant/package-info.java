/** What stores sell, and which product of the catalogue that is. */
@NullMarked
package org.deadwax.server.store.variant;

import org.jspecify.annotations.NullMarked;
