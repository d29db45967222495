package org.deadwax.plugin;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whose file, for which days.
 *
 * @param chain and {@code account}: digits, as the compiler gave them out, not padded
 * @param firstDay and {@code lastDay}: the same day in a daily file
 * @param territory ISO 3166 country whose buyers count
 * @param zone in which the chart counts its days
 */
public record ReportHeader(
        String chain, String account, LocalDate firstDay, LocalDate lastDay, String territory, ZoneId zone) {}
