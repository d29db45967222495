package org.deadwax.server.catalog;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.OnceOnly;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Making and changing what is sold of a release. */
@Component
public class Products {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Catalogue catalogue;
    private final StoredProducts stored;
    private final ProductCodes codes;
    private final OnceOnly onceOnly;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Products(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Catalogue catalogue,
            StoredProducts stored,
            ProductCodes codes,
            OnceOnly onceOnly,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.stored = stored;
        this.codes = codes;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.events = events;
    }

    /** @throws ProblemException 404 for a release that is not theirs; 422 for codes that another product has */
    public Product create(Access access, UUID releaseId, ProductEdit edit, @Nullable String key) {
        CheckedProduct product = CheckedProduct.of(edit);
        record Request(UUID releaseId, ProductEdit edit) {}
        Product made = onceOnly.create(access, key, new Request(releaseId, edit), Product.class, () -> {
            catalogue.releaseFor(access, releaseId);
            check(access, releaseId, null, product);
            UUID id = jdbc.sql("""
                    INSERT INTO product (label_id, release_id, track_id, format, title, upc, sku)
                    VALUES (:label, :release, :track, :format, :title, :upc, :sku) RETURNING id
                    """)
                    .param("label", access.labelId())
                    .param("release", releaseId)
                    .param("track", product.trackId())
                    .param("format", product.format().name())
                    .param("title", product.title())
                    .param("upc", upc(product))
                    .param("sku", product.sku())
                    .query(UUID.class)
                    .single();
            savePrices(access.labelId(), id, product.prices());
            audit.record(
                    "product.created",
                    "product " + id,
                    "Made “" + product.title() + "” at " + words(product.prices()) + ".");
            return stored.find(access.labelId(), id).orElseThrow().product();
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return made;
    }

    /** @throws ProblemException 412 when it was changed since; 404 when it is not theirs */
    public Product save(Access access, UUID id, IfMatch ifMatch, ProductEdit edit) {
        CheckedProduct product = CheckedProduct.of(edit);
        Product saved = transactions.execute(status -> {
            StoredProducts.Placed before = locked(access, id, ifMatch);
            check(access, before.releaseId(), id, product);
            jdbc.sql("""
                    UPDATE product SET track_id = :track, format = :format, title = :title, upc = :upc, sku = :sku,
                        version = version + 1
                    WHERE label_id = :label AND id = :id
                    """)
                    .param("track", product.trackId())
                    .param("format", product.format().name())
                    .param("title", product.title())
                    .param("upc", upc(product))
                    .param("sku", product.sku())
                    .param("label", access.labelId())
                    .param("id", id)
                    .update();
            savePrices(access.labelId(), id, product.prices());
            audit.record("product.changed", "product " + id, change(before.product(), product));
            return stored.find(access.labelId(), id).orElseThrow().product();
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return saved;
    }

    /** @throws ProblemException 409 when something still needs it, as a sale */
    public void delete(Access access, UUID id, IfMatch ifMatch) {
        try {
            transactions.executeWithoutResult(status -> {
                StoredProducts.Placed before = locked(access, id, ifMatch);
                jdbc.sql("DELETE FROM product WHERE label_id = :label AND id = :id")
                        .param("label", access.labelId())
                        .param("id", id)
                        .update();
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
        jdbc.sql("SELECT 1 FROM product WHERE label_id = :label AND id = :id FOR UPDATE")
                .param("label", access.labelId())
                .param("id", id)
                .query(row -> {});
        StoredProducts.Placed placed = stored.find(access.labelId(), id)
                .orElseThrow(() -> ProblemException.notFound("There is no product " + id + "."));
        catalogue.releaseFor(access, placed.releaseId());
        ifMatch.check("product", placed.product().version());
        return placed;
    }

    private void check(Access access, UUID releaseId, @Nullable UUID productId, CheckedProduct product) {
        UUID trackId = product.trackId();
        if (trackId != null
                && catalogue
                        .track(access.labelId(), trackId)
                        .filter(place -> place.releaseId().equals(releaseId))
                        .isEmpty()) {
            throw ProblemException.invalid("trackId", "This release has no track " + trackId + ".");
        }
        codes.checkFree(access.labelId(), productId, product);
    }

    private void savePrices(UUID labelId, UUID productId, List<Money> prices) {
        jdbc.sql("DELETE FROM product_price WHERE label_id = :label AND product_id = :product")
                .param("label", labelId)
                .param("product", productId)
                .update();
        for (Money price : prices) {
            jdbc.sql("""
                    INSERT INTO product_price (label_id, product_id, currency, minor)
                    VALUES (:label, :product, :currency, :minor)
                    """)
                    .param("label", labelId)
                    .param("product", productId)
                    .param("currency", price.currency())
                    .param("minor", price.minor())
                    .update();
        }
    }

    private static String change(Product before, CheckedProduct after) {
        String was = words(before.prices());
        String is = words(after.prices());
        return "Changed “" + before.title() + "”" + (was.equals(is) ? "." : ": " + was + " became " + is + ".");
    }

    private static String words(List<Money> prices) {
        return prices.isEmpty()
                ? "no price"
                : prices.stream().map(Money::toString).sorted().collect(Collectors.joining(", "));
    }

    private static @Nullable String upc(CheckedProduct product) {
        return product.upc() == null ? null : product.upc().digits();
    }
}
