/** How a label is known to a chart's compiler, and how its files get there. */
@NullMarked
package org.deadwax.desktop.channel;

import org.jspecify.annotations.NullMarked;
