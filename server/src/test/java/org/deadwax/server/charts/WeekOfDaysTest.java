package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.deadwax.model.WeekOfDays;
import org.junit.jupiter.api.Test;

/** A weekly file is the sum of its daily files, line by line, and where it is not it is said why. */
class WeekOfDaysTest extends ReportTest {

    @Test
    void theDigitalWeeksLinesAreThoseOfItsDays() {
        NightOrders.downloads(night);

        List<String> days = linesOfDays("US_DIGITAL", "2025-06-06");
        List<String> week = lines(DIGITAL);

        assertThat(net(days)).isEqualTo(net(week)).isEqualTo(4);
        // order 108 was bought on Tuesday and partly refunded on Wednesday: a line each by the day, none by the week
        assertThat(days).hasSize(week.size() + 2);
        withoutPairs(days);
        withoutPairs(week);
        assertThat(days).containsExactlyInAnyOrderElementsOf(week);
        assertThat(compared(DIGITAL).differences())
                .extracting(WeekOfDays.Difference::code, WeekOfDays.Difference::units)
                .containsExactly(tuple("BOTH_IN_DAYS", 1L));
    }

    @Test
    void theMailOrderWeeksLinesAreThoseOfItsDays() {
        NightOrders.parcels(night);

        List<String> days = linesOfDays("US_PHYSICAL", "2025-06-03");

        assertThat(days).containsExactlyInAnyOrderElementsOf(lines(PHYSICAL)).hasSize(5);
        assertThat(compared(PHYSICAL).differences()).isEmpty();
    }

    private WeekOfDays compared(String week) {
        return night.owner.get(night.path(week + "/days")).as(WeekOfDays.class);
    }

    private List<String> linesOfDays(String chart, String first) {
        List<String> all = new ArrayList<>();
        LocalDate day = LocalDate.parse(first);
        for (int i = 0; i < 7; i++) {
            all.addAll(lines("/charts/" + chart + "/reports/day-" + day.plusDays(i)));
        }
        return all;
    }

    /** Detail lines of a file, and its trailer says how many they are. */
    private List<String> lines(String report) {
        List<String> all = new ArrayList<>(
                night.owner.get(night.path(report + "/file")).text().lines().toList());
        assertThat(all.removeFirst()).startsWith("92");
        String trailer = all.removeLast().replace("|", "");
        assertThat(trailer).startsWith("94");
        assertThat(Integer.parseInt(trailer.length() == 14 ? trailer.substring(2, 7) : trailer.substring(2, 3)))
                .as(report)
                .isEqualTo(all.size());
        return all;
    }

    private static long net(List<String> lines) {
        return lines.stream().mapToLong(line -> isReturn(line) ? -1 : 1).sum();
    }

    private static boolean isReturn(String line) {
        return line.contains("|R|") || line.endsWith("R");
    }

    private static void withoutPairs(List<String> lines) {
        for (Iterator<String> each = List.copyOf(lines).iterator(); each.hasNext(); ) {
            String line = each.next();
            String sale = line.replace("|R|", "|S|");
            if (isReturn(line) && lines.contains(line) && lines.contains(sale)) {
                lines.remove(line);
                lines.remove(sale);
            }
        }
    }
}
