/** Masters on their way: which file goes to which track, how far it is, and what the server made of it. */
@NullMarked
package org.deadwax.desktop.uploads;

import org.jspecify.annotations.NullMarked;
