/** Which units count, as dated data, and the code that each rule's data speaks to. Pure. */
@NullMarked
package org.deadwax.server.charts.rules;

import org.jspecify.annotations.NullMarked;
