package org.deadwax.server.charts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.TrackEquivalents;
import org.deadwax.model.TrackEquivalents.OfRelease;
import org.deadwax.server.charts.calendar.Period;
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
        return of(transactions.execute(
                status -> reports.report(labelId, period).decisions().counts()));
    }

    static TrackEquivalents of(List<UnitsOfProduct> counts) {
        Map<UUID, OfRelease> releases = new LinkedHashMap<>();
        for (UnitsOfProduct units : counts) {
            if (units.net() != 0) {
                boolean track = units.format() == Format.DIGITAL_TRACK;
                releases.merge(
                        units.releaseId(),
                        sum(units, track ? 0 : units.net(), track ? units.net() : 0),
                        (one, other) -> sum(units, one.albums() + other.albums(), one.tracks() + other.tracks()));
            }
        }
        return new TrackEquivalents(
                TRACKS_PER_ALBUM,
                releases.values().stream()
                        .sorted(Comparator.comparing((OfRelease release) -> -release.together())
                                .thenComparing(OfRelease::title)
                                .thenComparing(OfRelease::releaseId))
                        .toList());
    }

    /** More tracks taken back than sold make no album less. */
    private static OfRelease sum(UnitsOfProduct units, long albums, long tracks) {
        return new OfRelease(
                units.releaseId(),
                units.releaseTitle(),
                units.artist(),
                albums,
                tracks,
                Math.max(0, tracks) / TRACKS_PER_ALBUM);
    }
}
