@NullMarked
package org.deadwax.benchmarks;

import org.jspecify.annotations.NullMarked;
