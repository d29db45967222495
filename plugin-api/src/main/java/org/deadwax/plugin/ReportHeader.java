package org.deadwax.plugin;

import java.time.LocalDate;

/**
 * Whose file, for which days.
 *
 * @param chain and {@code account}: digits, as the compiler gave them out, not padded
 * @param firstDay and {@code lastDay}: the same day in a daily file
 */
public record ReportHeader(String chain, String account, LocalDate firstDay, LocalDate lastDay) {}
