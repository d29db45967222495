@NullMarked
package org.deadwax.server.store.listing;

import org.jspecify.annotations.NullMarked;
