@NullMarked
package org.deadwax.desktop.artwork;

import org.jspecify.annotations.NullMarked;
