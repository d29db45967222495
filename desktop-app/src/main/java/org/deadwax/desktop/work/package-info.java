/** Work off the JavaFX thread, and what became of it. No JavaFX in here. */
@NullMarked
package org.deadwax.desktop.work;

import org.jspecify.annotations.NullMarked;
