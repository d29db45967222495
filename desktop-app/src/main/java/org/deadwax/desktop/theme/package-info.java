/** How the desktop looks: tokens, fonts, light and dark. */
@NullMarked
package org.deadwax.desktop.theme;

import org.jspecify.annotations.NullMarked;
