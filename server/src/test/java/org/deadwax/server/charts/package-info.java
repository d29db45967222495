@NullMarked
package org.deadwax.server.charts;

import org.jspecify.annotations.NullMarked;
