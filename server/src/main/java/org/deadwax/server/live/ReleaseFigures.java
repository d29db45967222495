package org.deadwax.server.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.deadwax.model.Format;
import org.jspecify.annotations.Nullable;

/** What one release has sold. */
class ReleaseFigures {

    /** @param revenueMinor in the label's currency */
    record Sum(long units, long revenueMinor) {

        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(units + other.units, revenueMinor + other.revenueMinor);
        }
    }

    private Sum total = Sum.NONE;
    private final Map<Format, Sum> formats = new EnumMap<>(Format.class);
    private final Map<String, Long> countries = new TreeMap<>();
    private final Map<String, Long> states = new TreeMap<>();
    private final Map<UUID, Long> stores = new HashMap<>();
    private final TreeMap<LocalDate, Sum> days = new TreeMap<>();
    private final TreeMap<Instant, Sum> minutes = new TreeMap<>();

    void addEver(Format format, Sum sum) {
        total = total.plus(sum);
        formats.merge(format, sum, Sum::plus);
    }

    void addCountry(@Nullable String country, long units) {
        if (country != null && units != 0) {
            countries.merge(country, units, Long::sum);
        }
    }

    void addState(@Nullable String state, long units) {
        if (state != null && units != 0) {
            states.merge(state, units, Long::sum);
        }
    }

    void addStore(UUID store, long units) {
        stores.merge(store, units, Long::sum);
    }

    void addDay(LocalDate day, Sum sum) {
        days.merge(day, sum, Sum::plus);
    }

    void addMinute(Instant at, Sum sum) {
        minutes.merge(at.truncatedTo(ChronoUnit.MINUTES), sum, Sum::plus);
    }

    void forgetMinutesBefore(Instant instant) {
        minutes.headMap(instant).clear();
    }

    void forgetDaysBefore(LocalDate day) {
        days.headMap(day).clear();
    }

    Sum total() {
        return total;
    }

    Map<Format, Sum> formats() {
        return formats;
    }

    Map<String, Long> countries() {
        return countries;
    }

    Map<String, Long> states() {
        return states;
    }

    Map<UUID, Long> stores() {
        return stores;
    }

    Map<LocalDate, Sum> days() {
        return days;
    }

    Map<Instant, Sum> minutes() {
        return minutes;
    }
}
