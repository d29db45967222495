/** A release in the label's stores: publishing it, what differs, and whose word holds. */
@NullMarked
package org.deadwax.desktop.listing;

import org.jspecify.annotations.NullMarked;
