package org.deadwax.server.store.listing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingPreview;
import org.deadwax.model.ListingStores;
import org.deadwax.model.Page;
import org.deadwax.model.Release;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.listing.ListingBook.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people ask of listings: how they stand, what publishing would do, and to do it. */
@Component
public class Listings {

    private final ListingBook book;
    private final ListingViews views;
    private final Offers offers;
    private final Shelves shelves;
    private final Catalogue catalogue;
    private final PushQueue queue;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Listings(
            ListingBook book,
            ListingViews views,
            Offers offers,
            Shelves shelves,
            Catalogue catalogue,
            PushQueue queue,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.views = views;
        this.offers = offers;
        this.shelves = shelves;
        this.catalogue = catalogue;
        this.queue = queue;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In each store of the label, whether it has it or not. */
    public List<Listing> ofRelease(Access access, UUID releaseId) {
        Release release = catalogue.releaseFor(access, releaseId);
        return in(() -> {
            Map<UUID, ListingRow> rows = book.ofRelease(access.labelId(), releaseId).stream()
                    .collect(Collectors.toMap(ListingRow::storeId, row -> row));
            return book.places(access.labelId()).stream()
                    .map(place -> {
                        ListingRow row = rows.get(place.storeId());
                        return row == null ? nowhere(release, place) : views.of(row, release.title());
                    })
                    .toList();
        });
    }

    private static Listing nowhere(Release release, Place place) {
        return new Listing(
                release.id(),
                release.title(),
                place.storeId(),
                place.name(),
                org.deadwax.model.ListingState.NOT_THERE,
                place.connected() ? "" : notConnected(place),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** Those that a store has or had, by release. */
    public Page<Listing> ofStore(UUID labelId, UUID storeId, Paging paging) {
        place(labelId, storeId);
        UUID after = paging.key(1).stream().findFirst().map(UUID::fromString).orElse(new UUID(0, 0));
        List<Listing> found = in(() -> book.ofStore(labelId, storeId, after, paging.fetch()).stream()
                .map(row -> views.of(
                        row,
                        catalogue
                                .release(labelId, row.releaseId())
                                .map(Release::title)
                                .orElse("")))
                .toList());
        return paging.page(found, listing -> Paging.cursor(listing.release().toString()));
    }

    /** Looks at stores, side by side, and tells what publishing would do; it does nothing. */
    public List<ListingPreview> preview(Access access, UUID releaseId, ListingStores stores) {
        Release release = catalogue.releaseFor(access, releaseId);
        return each(access, stores, place -> preview(access.labelId(), release, place));
    }

    private ListingPreview preview(UUID labelId, Release release, Place place) {
        if (!place.connected()) {
            return refused(place, notConnected(place));
        }
        if (release.publishedRevision() == 0) {
            return refused(place, ListingWords.UNPUBLISHED);
        }
        try {
            ShopCounter counter = shelves.counter(place.storeId());
            Offer offer = offers.of(
                            labelId, release.id(), place.name(), counter.currency(), counter.channel(), clock.instant())
                    .orElseThrow();
            ListingRow row = Optional.ofNullable(in(() ->
                            book.find(labelId, place.storeId(), release.id()).orElse(null)))
                    .orElseGet(() -> ListingRow.never(labelId, place, release.id()));
            Seen seen = shelves.find(row, offer, counter).orElse(null);
            boolean unfinished = row.publishedAt() == null
                    && seen != null
                    && release.id().toString().equals(seen.release());
            Shelves.Shelf shelf = seen == null ? null : shelves.shelf(row, offer, seen);
            Compared compared = Compared.of(
                    offer,
                    shelf == null ? null : shelf.seen(),
                    new Compared.Known(
                            seen == null ? Agreed.NOTHING : row.agreed(),
                            shelf == null ? Map.of() : shelf.mapped(),
                            row.forced(),
                            row.own(),
                            unfinished));
            return new ListingPreview(
                    place.storeId(),
                    place.name(),
                    seen != null,
                    seen == null ? ListingWords.nothingToSell(offer, counter) : "",
                    ListingWords.differences(offer, compared, Set.of()));
        } catch (ShopRefused e) {
            return refused(place, String.valueOf(e.getMessage()));
        }
    }

    private static ListingPreview refused(Place place, String reason) {
        return new ListingPreview(place.storeId(), place.name(), false, reason, List.of());
    }

    /**
     * Begins to publish; what comes of it is told by {@link #ofRelease}.
     *
     * @throws ProblemException 409 while no edition is published, or a store is not connected
     */
    public List<Listing> publish(Access access, UUID releaseId, ListingStores stores) {
        Release release = catalogue.releaseFor(access, releaseId);
        if (release.publishedRevision() == 0) {
            throw new ProblemException(409, "release-unpublished", "Not published yet", ListingWords.UNPUBLISHED);
        }
        List<Place> places = places(access, stores);
        for (Place place : places) {
            if (!place.connected()) {
                throw new ProblemException(409, "store-not-connected", "Not connected", notConnected(place));
            }
        }
        transactions.executeWithoutResult(status -> places.forEach(place -> {
            book.ask(access.labelId(), place.storeId(), releaseId);
            audit.record(
                    "release.listed",
                    "release " + releaseId,
                    "Published “" + release.title() + "” to “" + place.name() + "”.");
        }));
        queue.wake();
        Set<UUID> asked = places.stream().map(Place::storeId).collect(Collectors.toSet());
        return ofRelease(access, releaseId).stream()
                .filter(listing -> asked.contains(listing.store()))
                .toList();
    }

    /** Looks at the store soon. @throws ProblemException 404 when the store never had it */
    public Listing look(Access access, UUID releaseId, UUID storeId) {
        Listing before = one(access, releaseId, storeId);
        transactions.executeWithoutResult(status -> book.look(access.labelId(), storeId, releaseId));
        queue.wake();
        return before;
    }

    /** @throws ProblemException 404 when the store never had it */
    public Listing one(Access access, UUID releaseId, UUID storeId) {
        Release release = catalogue.releaseFor(access, releaseId);
        Place place = place(access.labelId(), storeId);
        return Optional.ofNullable(in(() -> book.find(access.labelId(), storeId, releaseId)
                        .map(row -> views.of(row, release.title()))
                        .orElse(null)))
                .orElseThrow(() -> ProblemException.notFound(
                        "“" + release.title() + "” was never published to “" + place.name() + "”."));
    }

    private List<Place> places(Access access, ListingStores stores) {
        if (stores.stores().isEmpty()) {
            throw ProblemException.invalid("stores", "Name at least one store.");
        }
        return stores.stores().stream()
                .distinct()
                .map(store -> place(access.labelId(), store))
                .toList();
    }

    private Place place(UUID labelId, UUID storeId) {
        return in(() -> book.places(labelId)).stream()
                .filter(place -> place.storeId().equals(storeId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no store " + storeId + "."));
    }

    private static String notConnected(Place place) {
        return "“" + place.name() + "” is not connected. Connect it first.";
    }

    private <T> List<T> each(Access access, ListingStores stores, Function<Place, T> question) {
        List<Place> places = places(access, stores);
        Map<UUID, Future<T>> asked = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            places.forEach(place ->
                    asked.put(place.storeId(), threads.submit(() -> Access.in(access, () -> question.apply(place)))));
        }
        List<T> answers = new ArrayList<>();
        places.forEach(place ->
                answers.add(Objects.requireNonNull(asked.get(place.storeId())).resultNow()));
        return answers;
    }

    private <T> T in(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
