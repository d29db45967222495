/** How a store comes to be connected, stays so, and what it is called when it is not. */
@NullMarked
package org.deadwax.server.store.connect;

import org.jspecify.annotations.NullMarked;
