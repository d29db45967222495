/** What the desktop keeps on this machine. No JavaFX in here. */
@NullMarked
package org.deadwax.desktop.local;

import org.jspecify.annotations.NullMarked;
