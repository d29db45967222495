/** The words on the screen. */
@NullMarked
package org.deadwax.desktop.i18n;

import org.jspecify.annotations.NullMarked;
