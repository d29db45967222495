/** All releases of a label, as covers or as a table. */
@NullMarked
package org.deadwax.desktop.releases;

import org.jspecify.annotations.NullMarked;
