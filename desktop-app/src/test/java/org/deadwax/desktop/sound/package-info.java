@NullMarked
package org.deadwax.desktop.sound;

import org.jspecify.annotations.NullMarked;
