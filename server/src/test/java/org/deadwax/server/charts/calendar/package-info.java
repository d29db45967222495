@NullMarked
package org.deadwax.server.charts.calendar;

import org.jspecify.annotations.NullMarked;
