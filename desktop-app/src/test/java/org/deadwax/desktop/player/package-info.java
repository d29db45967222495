@NullMarked
package org.deadwax.desktop.player;

import org.jspecify.annotations.NullMarked;
