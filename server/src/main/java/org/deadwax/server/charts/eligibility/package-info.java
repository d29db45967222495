/** What becomes of a unit: a pure function of its history, its product, the rules and a period. */
@NullMarked
package org.deadwax.server.charts.eligibility;

import org.jspecify.annotations.NullMarked;
