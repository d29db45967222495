package org.deadwax.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the sales stand: the first event of a live stream, and again after every gap.
 *
 * @param seq the last ledger batch that is in it
 * @param delayMillis between the store's own time of the newest sale and its place in the ledger; null before the first
 * @param minutes the last 24 hours, oldest first, minutes without sales left out
 * @param days the last 30 in the label's zone, oldest first, days without sales left out
 * @param countries units by the buyer's country, as far as orders have an address
 * @param states units by state of the United States, as far as orders have an address there
 * @param stores units by the store that sold them
 * @param feed the newest sales, newest first, at most 50
 */
public record LiveBoard(
        long seq,
        Instant asOf,
        LiveTotal total,
        @Nullable Long delayMillis,
        List<Minute> minutes,
        List<Day> days,
        List<ByFormat> formats,
        List<ByRelease> releases,
        List<ByCountry> countries,
        List<ByState> states,
        List<ByStore> stores,
        List<LiveSale> feed) {

    public LiveBoard {
        days = days == null ? List.of() : List.copyOf(days);
        countries = countries == null ? List.of() : List.copyOf(countries);
        states = states == null ? List.of() : List.copyOf(states);
        stores = stores == null ? List.of() : List.copyOf(stores);
    }

    /** Without days, places and stores. */
    public LiveBoard(
            long seq,
            Instant asOf,
            LiveTotal total,
            @Nullable Long delayMillis,
            List<Minute> minutes,
            List<ByFormat> formats,
            List<ByRelease> releases,
            List<LiveSale> feed) {
        this(
                seq,
                asOf,
                total,
                delayMillis,
                minutes,
                List.of(),
                formats,
                releases,
                List.of(),
                List.of(),
                List.of(),
                feed);
    }

    /** @param minute its start */
    public record Minute(Instant minute, @Nullable UUID releaseId, long units, long revenueMinor) {}

    public record Day(LocalDate day, @Nullable UUID releaseId, long units, long revenueMinor) {}

    public record ByFormat(@Nullable UUID releaseId, Format format, long units, long revenueMinor) {}

    public record ByRelease(UUID releaseId, String title, String artist, long units, long revenueMinor) {}

    /** @param country ISO 3166 code */
    public record ByCountry(@Nullable UUID releaseId, String country, long units) {}

    /** @param state its two letters, as "OR" */
    public record ByState(@Nullable UUID releaseId, String state, long units) {}

    /** @param delayMillis of the store's newest sale, of whatever release; null when that was too long ago to tell */
    public record ByStore(
            UUID storeId,
            @Nullable UUID releaseId,
            long units,
            @Nullable Long delayMillis) {}
}
