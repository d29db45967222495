/** Covers for releases that have none: drawn from the title, the same one every time. */
@NullMarked
package org.deadwax.desktop.ui.cover;

import org.jspecify.annotations.NullMarked;
