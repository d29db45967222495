package org.deadwax.model;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart that units are reported to.
 *
 * @param code as "US_DIGITAL"
 * @param zone IANA zone of its days and deadlines
 * @param format of its file, as "D3"; null where the compiler's layout is not public
 * @param territory ISO 3166 country, as "US"
 * @param currency ISO 4217, of the prices that it compares
 * @param weekEnds last day of its tracking week
 * @param weekName what comes before the date in a week's name, as "Billboard week of"
 * @param placedBy what must have happened to a unit before it belongs to a period, as "shipped", "scanned by the carrier"
 * @param dueAt on the day after a period, in {@code zone}
 * @param certainty as "stated by the chart"
 * @param source who says so, and when it was read
 */
public record Chart(
        String code,
        String name,
        String zone,
        @Nullable String format,
        String territory,
        String currency,
        DayOfWeek weekEnds,
        String weekName,
        List<String> placedBy,
        LocalTime dueAt,
        String certainty,
        String source) {

    public Chart {
        placedBy = List.copyOf(placedBy);
    }
}
