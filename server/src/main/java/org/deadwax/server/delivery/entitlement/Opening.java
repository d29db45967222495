package org.deadwax.server.delivery.entitlement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** At whose midnight a street date begins: the release's zone, or the fan's own where the label wishes so. */
public enum Opening {
    STORE,
    FAN;

    /**
     * @param fanZone IANA name; null while unknown, then the street zone counts
     * @return null while there is no date
     */
    public @Nullable Instant at(@Nullable LocalDate date, String streetZone, @Nullable String fanZone) {
        return date == null
                ? null
                : date.atStartOfDay(zone(streetZone, fanZone)).toInstant();
    }

    public ZoneId zone(String streetZone, @Nullable String fanZone) {
        try {
            return ZoneId.of(this == FAN && fanZone != null ? fanZone : streetZone);
        } catch (DateTimeException e) {
            return ZoneId.of(streetZone);
        }
    }
}
