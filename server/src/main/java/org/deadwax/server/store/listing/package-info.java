/** Releases in stores: what the catalogue wants shown, what is shown, and bringing the one to the other. */
@NullMarked
package org.deadwax.server.store.listing;

import org.jspecify.annotations.NullMarked;
