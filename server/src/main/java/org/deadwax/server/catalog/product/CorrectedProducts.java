package org.deadwax.server.catalog.product;

import java.time.Clock;
import java.util.UUID;
import org.deadwax.model.Money;
import org.deadwax.model.PriceChange;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes into the catalogue what a store says of a product, with history and audit as if it had been typed. */
@Component
public class CorrectedProducts {

    private final Products products;
    private final Prices prices;
    private final StoredProducts stored;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CorrectedProducts(
            Products products, Prices prices, StoredProducts stored, TransactionTemplate transactions, Clock clock) {
        this.products = products;
        this.prices = prices;
        this.stored = stored;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void price(Access access, UUID productId, Money price) {
        prices.plan(access, productId, new PriceChange(price.currency(), price, clock.instant()));
    }

    /** @throws ProblemException 422 for a barcode that is none */
    public void codes(Access access, UUID productId, @Nullable String upc, @Nullable String sku) {
        Product before = transactions
                .execute(status -> stored.find(access.labelId(), productId))
                .orElseThrow(() -> ProblemException.notFound("There is no product " + productId + "."))
                .product();
        ProductEdit edit = before.edit();
        products.save(
                access,
                productId,
                IfMatch.optional(IfMatch.etag(before.version())),
                new ProductEdit(
                        edit.format(),
                        edit.carrier(),
                        edit.trackId(),
                        edit.title(),
                        edit.exclusiveTo(),
                        edit.contents(),
                        upc == null ? edit.upc() : upc,
                        sku == null ? edit.sku() : sku,
                        edit.weightGrams(),
                        edit.discs(),
                        edit.payWhatYouWant(),
                        edit.minimums(),
                        edit.prices(),
                        edit.typed()));
    }
}
