package org.deadwax.server.catalog.product;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.FieldChange;
import org.deadwax.model.HistoryEntry.What;
import org.deadwax.model.Money;
import org.deadwax.model.PriceChange;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.PriceStep;
import org.deadwax.model.SaleWindow;
import org.deadwax.model.SaleWindowEdit;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.catalog.history.ReleaseHistory;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Planning what a product will cost. What it did cost stays as it was. */
@Component
public class Prices {

    /** A desktop's clock may be behind ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final TransactionTemplate transactions;
    private final ProductRows rows;
    private final StoredProducts stored;
    private final ProductPlaces places;
    private final PriceBook book;
    private final SaleWindows windows;
    private final ReleaseHistory history;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Prices(
            TransactionTemplate transactions,
            ProductRows rows,
            StoredProducts stored,
            ProductPlaces places,
            PriceBook book,
            SaleWindows windows,
            ReleaseHistory history,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.stored = stored;
        this.places = places;
        this.book = book;
        this.windows = windows;
        this.history = history;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when the product is not theirs to see */
    public PriceSchedule of(Access access, UUID productId) {
        return transactions.execute(status -> {
            placed(access, productId);
            return book.of(access.labelId(), productId);
        });
    }

    /** @param at null for now; @return what is asked, one per currency in which it is sold then */
    public List<Money> at(Access access, UUID productId, @Nullable Instant at) {
        return of(access, productId).at(at == null ? clock.instant() : at);
    }

    /** @throws ProblemException 422 for a time that has passed, or a price that is less than nothing */
    public PriceSchedule plan(Access access, UUID productId, PriceChange change) {
        Money price = change.price();
        String currency = price == null ? change.currency() : price.currency();
        if (currency == null || !currency.equals(Money.zero(currency).currency())) {
            throw ProblemException.invalid("currency", "Missing: currency.");
        }
        checkPrice(price);
        return change(access, productId, now -> {
            Instant from = time("from", change.from());
            if (from.isBefore(now.minus(CLOCKS_DIFFER))) {
                throw ProblemException.invalid("from", "A price cannot change in the past: " + from + " has gone by.");
            }
            Instant effective = from.isBefore(now) ? now : from;
            Optional<Money> before = book.of(access.labelId(), productId).regular(currency, effective);
            book.step(access.labelId(), productId, currency, price, effective, now);
            return new FieldChange(
                    "prices[" + currency + "]",
                    words(before.orElse(null)),
                    (price == null ? "not sold" : price) + " from " + effective);
        });
    }

    /** @throws ProblemException 409 when it has taken effect */
    public PriceSchedule withdraw(Access access, UUID productId, UUID stepId) {
        return change(access, productId, now -> {
            PriceStep step = book.of(access.labelId(), productId).steps().stream()
                    .filter(it -> it.id().equals(stepId))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("There is no change of price " + stepId + "."));
            if (!step.from().isAfter(now) || step.withdrawnAt() != null) {
                throw new ProblemException(
                        409,
                        "price-in-force",
                        "Too late",
                        "This change took effect at " + step.from() + " or was called off. Set another price instead.");
            }
            book.withdraw(access.labelId(), stepId, now);
            return new FieldChange(
                    "prices[" + step.currency() + "]", words(step.price()) + " from " + step.from(), null);
        });
    }

    /** @throws ProblemException 422 when it is over, empty, or another is then */
    public PriceSchedule open(Access access, UUID productId, SaleWindowEdit edit) {
        if (edit.price() == null) {
            throw ProblemException.invalid("price", "Missing: price.");
        }
        checkPrice(edit.price());
        SaleWindowEdit window =
                new SaleWindowEdit(edit.price(), time("from", edit.from()), time("until", edit.until()));
        return change(access, productId, now -> {
            windows.check(window, book.of(access.labelId(), productId), now);
            windows.insert(access.labelId(), productId, window, now);
            return new FieldChange(
                    "prices[" + window.price().currency() + "]",
                    null,
                    "sale at " + window.price() + " from " + window.from() + " until " + window.until());
        });
    }

    /** One that has begun ends now; one that has not is taken out. @throws ProblemException 409 when it is over */
    public PriceSchedule end(Access access, UUID productId, UUID windowId) {
        return change(access, productId, now -> {
            SaleWindow window = book.of(access.labelId(), productId).windows().stream()
                    .filter(it -> it.id().equals(windowId))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("There is no sale " + windowId + "."));
            windows.end(access.labelId(), window, now);
            return new FieldChange(
                    "prices[" + window.price().currency() + "]",
                    "sale at " + window.price() + " from " + window.from() + " until " + window.until(),
                    null);
        });
    }

    @FunctionalInterface
    private interface Change {

        FieldChange make(Instant now);
    }

    private PriceSchedule change(Access access, UUID productId, Change change) {
        PriceSchedule after = transactions.execute(status -> {
            rows.lock(access.labelId(), productId);
            StoredProducts.Placed placed = placed(access, productId);
            FieldChange made = change.make(clock.instant());
            String title = placed.product().title();
            FieldChange named = new FieldChange("products[" + title + "]." + made.field(), made.from(), made.to());
            places.changed(access.labelId(), placed.releaseId());
            history.record(access, placed.releaseId(), What.PRODUCT_CHANGED, null, List.of(named));
            audit.record(
                    "price.planned",
                    "product " + productId,
                    "“" + title + "”: " + (made.to() == null ? "called off " + made.from() : made.to()) + ".");
            return book.of(access.labelId(), productId);
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return after;
    }

    private StoredProducts.Placed placed(Access access, UUID productId) {
        return stored.find(access.labelId(), productId)
                .filter(product -> places.sees(access, product.releaseId()))
                .orElseThrow(() -> ProblemException.notFound("There is no product " + productId + "."));
    }

    private static Instant time(String field, @Nullable Instant time) {
        if (time == null) {
            throw ProblemException.invalid(field, "Missing: " + field + ".");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static void checkPrice(@Nullable Money price) {
        if (price != null && price.minor() < 0) {
            throw ProblemException.invalid("price", price + " is less than nothing.");
        }
    }

    private static String words(@Nullable Money price) {
        return price == null ? "not sold" : price.toString();
    }
}
