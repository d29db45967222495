/** Which units count, since when, and who says so; what a label wrote over it. */
@NullMarked
package org.deadwax.desktop.rules;

import org.jspecify.annotations.NullMarked;
