@NullMarked
package org.deadwax.simulator;

import org.jspecify.annotations.NullMarked;
