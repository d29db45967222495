/** A release's cover and booklet: brought, checked, seen, replaced, and the way back to an older one. */
@NullMarked
package org.deadwax.desktop.artwork;

import org.jspecify.annotations.NullMarked;
