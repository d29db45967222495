package org.deadwax.server.charts;

import java.util.List;
import org.deadwax.model.Chart;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;

/** The charts that there are. */
@Component
public class Charts {

    private final List<TrackingChart> charts = ChartData.charts();

    Charts() {}

    List<TrackingChart> tracked() {
        return charts;
    }

    public List<Chart> all() {
        return charts.stream().map(TrackingChart::shown).toList();
    }

    /** @throws ProblemException 404 when there is none with this code */
    public TrackingChart chart(String code) {
        return charts.stream()
                .filter(chart -> chart.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no chart “" + code + "”."));
    }

    /** @throws ProblemException 404 when the chart has no such period */
    public Period period(String chart, String key) {
        return Period.parse(chart(chart), key)
                .orElseThrow(() -> ProblemException.notFound("The chart " + chart + " has no period “" + key
                        + "”; a week is named by its last day, as week-2026-11-19."));
    }
}
