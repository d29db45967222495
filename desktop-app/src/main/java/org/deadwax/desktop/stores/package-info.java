/** The stores that sell for a label, and what waits for a hand there. */
@NullMarked
package org.deadwax.desktop.stores;

import org.jspecify.annotations.NullMarked;
