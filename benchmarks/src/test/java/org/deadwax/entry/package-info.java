/** `./deadwax`, the one entry point, as a shell runs it. */
@NullMarked
package org.deadwax.entry;

import org.jspecify.annotations.NullMarked;
