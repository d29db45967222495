@NullMarked
package org.deadwax.desktop.ui.cover;

import org.jspecify.annotations.NullMarked;
