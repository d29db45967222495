package org.deadwax.server.store.listing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.ListedField;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingDifference;
import org.deadwax.model.ListingField;
import org.deadwax.model.ListingProgress;
import org.deadwax.model.ListingState;
import org.deadwax.server.store.variant.VariantRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Listings as people see them: what the store was last seen to show, compared with the catalogue of this moment. */
@Component
class ListingViews {

    private final Offers offers;
    private final JdbcClient jdbc;
    private final Clock clock;

    ListingViews(Offers offers, JdbcClient jdbc, Clock clock) {
        this.offers = offers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In a transaction of the label. */
    Listing of(ListingRow row, String releaseTitle) {
        List<ListingField> differences = differences(row);
        boolean differs = differences.stream().anyMatch(field -> field.difference() != ListingDifference.OWN);
        ListingState state = row.publishing()
                ? ListingState.PUBLISHING
                : switch (row.state()) {
                    case NEW, GONE -> ListingState.NOT_THERE;
                    case FAILED -> ListingState.FAILED;
                    case PUBLISHED -> differs ? ListingState.DIFFERS : ListingState.PUBLISHED;
                };
        Long product = row.shopProduct();
        boolean there = product != null && row.state() != ListingRow.State.GONE;
        return new Listing(
                row.releaseId(),
                releaseTitle,
                row.storeId(),
                row.storeName(),
                state,
                row.reason(),
                there ? "https://" + row.domain() + "/admin/products/" + product : null,
                row.publishing() ? progress(row) : null,
                differences,
                row.written(),
                row.publishedAt(),
                row.comparedAt(),
                row.nextChangeAt(),
                row.attempts() > 0 ? row.dueAt() : null);
    }

    private static ListingProgress progress(ListingRow row) {
        String doing = row.working() && !row.doing().isEmpty()
                ? row.doing()
                : row.attempts() > 0 ? "Waits for the next try" : "Waits for its turn";
        return new ListingProgress(row.step(), Math.max(row.steps(), 1), doing);
    }

    private List<ListingField> differences(ListingRow row) {
        List<ListingField> refused = row.refused();
        Compared compared = compared(row).orElse(null);
        if (compared == null) {
            return refused;
        }
        Offer offer = offer(row).orElseThrow();
        Set<FieldKey> keys = ListingWords.keys(refused);
        List<ListingField> all = new java.util.ArrayList<>(refused);
        all.addAll(ListingWords.differences(offer, compared, keys));
        return all;
    }

    /** Empty where the store was not looked at yet, or has it no more. */
    Optional<Compared> compared(ListingRow row) {
        Seen seen = row.seen();
        return seen == null ? Optional.empty() : offer(row).map(offer -> compared(row, offer, seen));
    }

    private Compared compared(ListingRow row, Offer offer, Seen seen) {
        Map<UUID, Long> mapped = new HashMap<>();
        VariantRows.mapped(
                        jdbc,
                        row.labelId(),
                        row.storeId(),
                        offer.products().stream().map(Offer.Offered::product).toList())
                .forEach(one -> {
                    if (one.shopProductId() == seen.product()) {
                        mapped.put(one.productId(), one.variantId());
                    } else {
                        mapped.putIfAbsent(one.productId(), one.variantId());
                    }
                });
        return Compared.of(offer, seen, new Compared.Known(row.agreed(), mapped, Set.of(), row.own(), false));
    }

    Optional<Offer> offer(ListingRow row) {
        return offers.of(
                row.labelId(),
                row.releaseId(),
                row.storeName(),
                Objects.requireNonNullElse(row.currency(), "USD"),
                channel(row),
                clock.instant());
    }

    private static @Nullable String channel(ListingRow row) {
        return row.agreed().of(FieldKey.of(ListedField.CHANNEL)) == null ? null : ShopCounter.CHANNEL;
    }
}
