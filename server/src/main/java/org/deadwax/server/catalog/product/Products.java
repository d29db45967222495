package org.deadwax.server.catalog.product;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.FieldChange;
import org.deadwax.model.HistoryEntry.What;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.OnceOnly;
import org.deadwax.server.catalog.InUse;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.catalog.history.ReleaseHistory;
import org.deadwax.server.catalog.history.WordsOfProduct;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Making and changing what is sold of a release. That is the label's business, and takes effect at once, also beside a
 * published release: revisions are of the release and its tracks.
 */
@Component
public class Products {

    private final TransactionTemplate transactions;
    private final ProductRows rows;
    private final StoredProducts stored;
    private final ProductPlaces places;
    private final ProductCodes codes;
    private final PriceBook prices;
    private final ReleaseHistory history;
    private final OnceOnly onceOnly;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Products(
            TransactionTemplate transactions,
            ProductRows rows,
            StoredProducts stored,
            ProductPlaces places,
            ProductCodes codes,
            PriceBook prices,
            ReleaseHistory history,
            OnceOnly onceOnly,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.stored = stored;
        this.places = places;
        this.codes = codes;
        this.prices = prices;
        this.history = history;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for a release that is not theirs; 422 for what cannot be kept */
    public Product create(Access access, UUID releaseId, ProductEdit edit, @Nullable String key) {
        ProductEdit read = ProductReading.of(edit);
        record Request(UUID releaseId, ProductEdit edit) {}
        Product made = onceOnly.create(access, key, new Request(releaseId, edit), Product.class, () -> {
            places.checkRelease(access, releaseId);
            places.checkTrack(access.labelId(), releaseId, read.trackId());
            ProductEdit product = codes.free(access.labelId(), null, read);
            UUID id = rows.insert(access.labelId(), releaseId, product);
            prices.set(access.labelId(), id, product, clock.instant());
            Product after = stored.find(access.labelId(), id).orElseThrow().product();
            record(access, releaseId, What.PRODUCT_CREATED, WordsOfProduct.changes(null, after));
            audit.record(
                    "product.created",
                    "product " + id,
                    "Made “" + after.title() + "” at " + words(after.prices()) + ".");
            return after;
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return made;
    }

    /** @throws ProblemException 412 when it was changed since; 404 when it is not theirs */
    public Product save(Access access, UUID id, IfMatch ifMatch, ProductEdit edit) {
        ProductEdit read = ProductReading.of(edit);
        Product saved = transactions.execute(status -> {
            StoredProducts.Placed before = locked(access, id, ifMatch);
            places.checkTrack(access.labelId(), before.releaseId(), read.trackId());
            ProductEdit product = codes.free(access.labelId(), id, read);
            if (product.equals(before.product().edit())) {
                return before.product();
            }
            rows.update(access.labelId(), id, product);
            prices.set(access.labelId(), id, product, clock.instant());
            Product after = stored.find(access.labelId(), id).orElseThrow().product();
            record(access, before.releaseId(), What.PRODUCT_CHANGED, WordsOfProduct.changes(before.product(), after));
            audit.record("product.changed", "product " + id, change(before.product(), after));
            return after;
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return saved;
    }

    /** @throws ProblemException 409 when something still needs it, as a sale */
    public void delete(Access access, UUID id, IfMatch ifMatch) {
        try {
            transactions.executeWithoutResult(status -> {
                StoredProducts.Placed before = locked(access, id, ifMatch);
                rows.delete(access.labelId(), id);
                record(
                        access,
                        before.releaseId(),
                        What.PRODUCT_DELETED,
                        WordsOfProduct.changes(before.product(), null));
                audit.record(
                        "product.deleted",
                        "product " + id,
                        "Deleted “" + before.product().title() + "”.");
            });
        } catch (DataIntegrityViolationException e) {
            throw InUse.problem("product", e);
        }
        events.publishEvent(new ProductsChanged(access.labelId()));
    }

    private StoredProducts.Placed locked(Access access, UUID id, IfMatch ifMatch) {
        rows.lock(access.labelId(), id);
        StoredProducts.Placed placed = stored.find(access.labelId(), id)
                .filter(product -> places.sees(access, product.releaseId()))
                .orElseThrow(() -> ProblemException.notFound("There is no product " + id + "."));
        ifMatch.check("product", placed.product().version());
        return placed;
    }

    private void record(Access access, UUID releaseId, What what, List<FieldChange> changes) {
        places.changed(access.labelId(), releaseId);
        history.record(access, releaseId, what, null, changes);
    }

    private static String change(Product before, Product after) {
        String was = words(before.prices());
        String is = words(after.prices());
        return "Changed “" + before.title() + "”" + (was.equals(is) ? "." : ": " + was + " became " + is + ".");
    }

    private static String words(List<Money> prices) {
        return prices.isEmpty()
                ? "no price"
                : prices.stream().map(Money::toString).sorted().collect(Collectors.joining(", "));
    }
}
