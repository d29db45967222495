/** The JavaFX application: launcher and composition root. */
@NullMarked
package org.deadwax.desktop;

import org.jspecify.annotations.NullMarked;
