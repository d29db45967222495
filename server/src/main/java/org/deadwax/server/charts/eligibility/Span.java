package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days during which something held.
 *
 * @param end the day on which it ceased to; null while it holds
 */
record Span(LocalDate start, @Nullable LocalDate end) {}
