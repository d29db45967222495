@NullMarked
package org.deadwax.desktop.masters;

import org.jspecify.annotations.NullMarked;
