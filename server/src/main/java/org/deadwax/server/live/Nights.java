package org.deadwax.server.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.LiveNight;
import org.deadwax.model.Release;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.sales.SaleTotals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** First nights of releases, so that one can be held against another. */
@Component
public class Nights {

    private static final Duration NIGHT = Duration.ofHours(24);

    private final Catalogue catalogue;
    private final SaleTotals totals;
    private final Clock clock;

    Nights(Catalogue catalogue, SaleTotals totals, Clock clock) {
        this.catalogue = catalogue;
        this.totals = totals;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when the release is not theirs */
    public LiveNight of(Access access, UUID releaseId) {
        Release release = catalogue.releaseFor(access, releaseId);
        Instant zero = hourZero(access.labelId(), releaseId);
        return new LiveNight(
                releaseId, release.title(), zero, zero == null ? List.of() : units(access.labelId(), releaseId, zero));
    }

    private @Nullable Instant hourZero(UUID labelId, UUID releaseId) {
        Instant now = clock.instant();
        Instant street = catalogue.products(labelId).stream()
                .filter(product -> product.releaseId().equals(releaseId))
                .map(Nights::midnight)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        Instant first = totals.firstSale(labelId, releaseId).orElse(null);
        if (first == null) {
            return null;
        }
        return street == null || street.isAfter(now) ? first.truncatedTo(ChronoUnit.HOURS) : street;
    }

    private static @Nullable Instant midnight(SoldProduct product) {
        return product.streetDate() == null
                ? null
                : product.streetDate().atStartOfDay(product.streetZone()).toInstant();
    }

    private List<Long> units(UUID labelId, UUID releaseId, Instant zero) {
        Instant now = clock.instant();
        Instant until = now.isBefore(zero.plus(NIGHT)) ? now : zero.plus(NIGHT);
        long minutes = Duration.between(zero, until).plusSeconds(59).toMinutes();
        Long[] units = new Long[(int) minutes];
        Arrays.fill(units, 0L);
        totals.minutes(labelId, releaseId, zero, until)
                .forEach(sold ->
                        units[(int) Duration.between(zero, sold.minute()).toMinutes()] += sold.units());
        return List.of(units);
    }
}
