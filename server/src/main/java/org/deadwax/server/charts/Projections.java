package org.deadwax.server.charts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.CutOffClock.Projection;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.sales.SalePace;
import org.springframework.stereotype.Component;

/**
 * What a running period may come to, from the sales so far. Earlier periods of the same kind tell which share of a period is
 * sold by the same hour; their spread is the range. A projection, not a count. Call it within a transaction of the label.
 */
@Component
class Projections {

    private static final int EARLIER = 8;
    private static final int ENOUGH = 3;

    /** A period with fewer units tells nothing about a share. */
    private static final long LEAST_UNITS = 20;

    private final SalePace pace;

    Projections(SalePace pace) {
        this.pace = pace;
    }

    Projection of(UUID labelId, Period period, Instant now) {
        long soFar = Math.max(
                0,
                pace.part(labelId, period.chart().formats(), period.from(), now, period.until())
                        .early());
        List<Double> shares = shares(labelId, period, now);
        return shares.size() >= ENOUGH ? byShares(soFar, shares) : byElapsed(soFar, period, now);
    }

    private List<Double> shares(UUID labelId, Period period, Instant now) {
        Duration into = Duration.between(period.from(), now);
        List<Double> shares = new ArrayList<>();
        Period earlier = period.previous();
        for (int i = 0; i < EARLIER; i++) {
            Instant sameHour = earlier.from().plus(into);
            SalePace.Part part =
                    pace.part(labelId, period.chart().formats(), earlier.from(), sameHour, earlier.until());
            if (part.whole() >= LEAST_UNITS && part.early() > 0) {
                shares.add(Math.min(1.0, (double) part.early() / part.whole()));
            }
            earlier = earlier.previous();
        }
        Collections.sort(shares);
        return shares;
    }

    static Projection byShares(long soFar, List<Double> sorted) {
        return new Projection(
                soFar,
                Math.max(soFar, Math.round(soFar / sorted.getLast())),
                Math.max(soFar, Math.round(soFar / sorted.get(sorted.size() / 2))),
                Math.max(soFar, Math.round(soFar / sorted.getFirst())),
                "Projection: units ordered so far, divided by the share that the last " + sorted.size()
                        + " periods had sold by the same hour. The range is from the one that had sold most by then to the"
                        + " one that had sold least.");
    }

    /** Sales are heaviest at first, so going on evenly is the most that is likely. */
    static Projection byElapsed(long soFar, Period period, Instant now) {
        double whole = Duration.between(period.from(), period.until()).toSeconds();
        double elapsed = Math.clamp(Duration.between(period.from(), now).toSeconds() / whole, 0.001, 1);
        long even = Math.max(soFar, Math.round(soFar / elapsed));
        return new Projection(
                soFar,
                soFar,
                soFar + (even - soFar) / 2,
                even,
                "Projection: there are not " + ENOUGH + " earlier periods with at least " + LEAST_UNITS
                        + " units to compare with. The range is from no further sale to sales going on evenly.");
    }
}
