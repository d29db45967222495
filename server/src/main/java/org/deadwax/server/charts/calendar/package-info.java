/** Charts as data, and their days and tracking weeks. Pure. */
@NullMarked
package org.deadwax.server.charts.calendar;

import org.jspecify.annotations.NullMarked;
