/** What was found in a file that a label delivers, shown alike for masters, covers and booklets. */
@NullMarked
package org.deadwax.desktop.checks;

import org.jspecify.annotations.NullMarked;
