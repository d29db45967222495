@NullMarked
package org.deadwax.server.charts.eligibility;

import org.jspecify.annotations.NullMarked;
