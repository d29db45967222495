@NullMarked
package org.deadwax.server.charts.rules;

import org.jspecify.annotations.NullMarked;
