/** Every shortcut, in one place. */
@NullMarked
package org.deadwax.desktop.keys;

import org.jspecify.annotations.NullMarked;
