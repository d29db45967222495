package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the sales stand: the first event of a live stream, and again after every gap.
 *
 * @param seq the last ledger batch that is in it
 * @param delayMillis between the store's own time of the newest sale and its place in the ledger; null before the first
 * @param minutes the last 24 hours, oldest first, minutes without sales left out
 * @param countries units by the buyer's country, as far as orders have an address
 * @param feed the newest sales, newest first, at most 50
 */
public record LiveBoard(
        long seq,
        Instant asOf,
        LiveTotal total,
        @Nullable Long delayMillis,
        List<Minute> minutes,
        List<ByFormat> formats,
        List<ByRelease> releases,
        List<ByCountry> countries,
        List<LiveSale> feed) {

    public LiveBoard {
        countries = countries == null ? List.of() : List.copyOf(countries);
    }

    /** Without countries. */
    public LiveBoard(
            long seq,
            Instant asOf,
            LiveTotal total,
            @Nullable Long delayMillis,
            List<Minute> minutes,
            List<ByFormat> formats,
            List<ByRelease> releases,
            List<LiveSale> feed) {
        this(seq, asOf, total, delayMillis, minutes, formats, releases, List.of(), feed);
    }

    /** @param minute its start */
    public record Minute(Instant minute, @Nullable UUID releaseId, long units, long revenueMinor) {}

    public record ByFormat(@Nullable UUID releaseId, Format format, long units, long revenueMinor) {}

    public record ByRelease(UUID releaseId, String title, String artist, long units, long revenueMinor) {}

    /** @param country ISO 3166 code */
    public record ByCountry(@Nullable UUID releaseId, String country, long units) {}
}
