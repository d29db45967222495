/** A track's master in all its versions: what was found in each, who brought it and why, and the way back to an older one. */
@NullMarked
package org.deadwax.desktop.masters;

import org.jspecify.annotations.NullMarked;
