package org.deadwax.server.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.TrackEquivalents;
import org.deadwax.model.TrackEquivalents.OfRelease;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Track equivalent albums: ten tracks of one album sold in a period are one album unit (the chart's rule, as of November 2026).
 * Call it as the label.
 */
@Component
public class TrackAlbums {

    static final int TRACKS_PER_ALBUM = 10;

    private final TransactionTemplate transactions;
    private final PeriodReports reports;

    TrackAlbums(TransactionTemplate transactions, PeriodReports reports) {
        this.transactions = transactions;
        this.reports = reports;
    }

    /** Most units first. */
    public TrackEquivalents of(UUID labelId, Period period) {
        return of(transactions.execute(status -> reports.report(labelId, period).decisions()));
    }

    static TrackEquivalents of(List<Decision> decisions) {
        Map<UUID, OfRelease> releases = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            if (decision.written()) {
                int unit = decision.state() == State.REPORTED ? 1 : -1;
                boolean track = decision.format() == Format.DIGITAL_TRACK;
                releases.merge(
                        decision.releaseId(),
                        sum(decision, track ? 0 : unit, track ? unit : 0),
                        (one, other) -> sum(decision, one.albums() + other.albums(), one.tracks() + other.tracks()));
            }
        }
        return new TrackEquivalents(
                TRACKS_PER_ALBUM,
                releases.values().stream()
                        .sorted((one, other) -> Long.compare(other.together(), one.together()))
                        .toList());
    }

    /** More tracks taken back than sold make no album less. */
    private static OfRelease sum(Decision decision, long albums, long tracks) {
        return new OfRelease(
                decision.releaseId(),
                decision.releaseTitle(),
                decision.artist(),
                albums,
                tracks,
                Math.max(0, tracks) / TRACKS_PER_ALBUM);
    }
}
