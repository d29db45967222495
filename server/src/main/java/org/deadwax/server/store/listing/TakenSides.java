package org.deadwax.server.store.listing;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deadwax.model.ListedField;
import org.deadwax.model.Listing;
import org.deadwax.model.TakeFields;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.store.listing.Compared.Line;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides field by field whose word holds. What must be the same everywhere, or sales would not be told apart, is taken into
 * the catalogue: regular price, barcode, SKU. The rest stays this store's own.
 */
@Component
public class TakenSides {

    private final Listings listings;
    private final ListingBook book;
    private final ListingViews views;
    private final Catalogue catalogue;
    private final PushQueue queue;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TakenSides(
            Listings listings,
            ListingBook book,
            ListingViews views,
            Catalogue catalogue,
            PushQueue queue,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.listings = listings;
        this.book = book;
        this.views = views;
        this.catalogue = catalogue;
        this.queue = queue;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws ProblemException 422 for a field that does not differ; 404 when the store never had the release */
    public Listing take(Access access, UUID releaseId, UUID storeId, TakeFields taken) {
        if (taken.side() == null || taken.fields().isEmpty()) {
            throw ProblemException.invalid("fields", "Say which side holds, and for which fields.");
        }
        Listing before = listings.one(access, releaseId, storeId);
        Map<FieldKey, Line> lines = transactions.execute(status -> book.find(access.labelId(), storeId, releaseId)
                .flatMap(views::compared)
                .map(compared -> compared.lines().stream().collect(Collectors.toMap(Line::key, Function.identity())))
                .orElse(Map.of()));
        Set<FieldKey> keys = new HashSet<>();
        for (TakeFields.Which which : taken.fields()) {
            FieldKey key = new FieldKey(which.field(), which.product());
            Line line = lines.get(key);
            boolean refused = ListingWords.keys(before.differences()).contains(key);
            if (line == null || line.difference() == null && !line.own() && !refused) {
                throw ProblemException.invalid(
                        "fields", which.field() + " is the same in “" + before.storeName() + "” and here.");
            }
            keys.add(key);
        }
        boolean ours = taken.side() == TakeFields.Side.OURS;
        Set<FieldKey> own = ours ? Set.of() : kept(access, keys, lines);
        transactions.executeWithoutResult(status -> {
            book.take(access.labelId(), storeId, releaseId, ours ? keys : Set.of(), own);
            audit.record(
                    "listing.taken",
                    "release " + releaseId,
                    "Took " + (ours ? "the catalogue’s " : "the store’s ")
                            + keys.stream()
                                    .map(key -> key.field().name())
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + " in “" + before.storeName() + "”.");
        });
        queue.wake();
        return listings.one(access, releaseId, storeId);
    }

    /** Takes into the catalogue what belongs there. @return the others */
    private Set<FieldKey> kept(Access access, Set<FieldKey> keys, Map<FieldKey, Line> lines) {
        Set<FieldKey> own = new HashSet<>();
        for (FieldKey key : keys) {
            Line line = lines.get(key);
            UUID product = key.product();
            String theirs = line == null ? null : line.theirs();
            if (product == null || theirs == null) {
                own.add(key);
            } else if (key.field() == ListedField.PRICE && !onSale(access, product)) {
                catalogue.takePrice(access, product, Shelves.price(theirs));
            } else if (key.field() == ListedField.BARCODE) {
                catalogue.takeCodes(access, product, theirs, null);
            } else if (key.field() == ListedField.SKU) {
                catalogue.takeCodes(access, product, null, theirs);
            } else {
                own.add(key);
            }
        }
        return own;
    }

    /** During a sale the regular price is not what the store shows. */
    private boolean onSale(Access access, UUID product) {
        return catalogue.prices(access.labelId(), Set.of(product)).values().stream()
                .flatMap(schedule -> schedule.windows().stream())
                .anyMatch(window -> window.holds(clock.instant()));
    }
}
