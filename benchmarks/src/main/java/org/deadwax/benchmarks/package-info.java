/** Programs that print a ratio against a peer or a limit, measured in the same run. */
@NullMarked
package org.deadwax.benchmarks;

import org.jspecify.annotations.NullMarked;
