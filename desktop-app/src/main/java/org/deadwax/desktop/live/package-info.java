/** Sales as they happen. */
@NullMarked
package org.deadwax.desktop.live;

import org.jspecify.annotations.NullMarked;
