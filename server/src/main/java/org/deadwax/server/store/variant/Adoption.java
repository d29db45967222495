package org.deadwax.server.store.variant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.deadwax.model.AdoptionScan;
import org.deadwax.model.ConfirmVariants;
import org.deadwax.model.Money;
import org.deadwax.model.Page;
import org.deadwax.model.RejectVariants;
import org.deadwax.model.StoreVariant;
import org.deadwax.model.StoreVariant.Match;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.sales.UnmappedSales;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in a store already becomes the label's: found, proposed, and confirmed or rejected by a person. */
@Component
public class Adoption {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Scans scans;
    private final Catalogue catalogue;
    private final UnmappedSales unmapped;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Adoption(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Scans scans,
            Catalogue catalogue,
            UnmappedSales unmapped,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.scans = scans;
        this.catalogue = catalogue;
        this.unmapped = unmapped;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** How the last look through a store stands. */
    public AdoptionScan scan(UUID labelId, UUID storeId) {
        return in(() -> {
            name(labelId, storeId);
            int proposed = jdbc.sql("""
                            SELECT count(*) FROM store_variant
                            WHERE label_id = :label AND store_id = :store AND state = 'PROPOSED' AND gone_at IS NULL
                            """)
                    .param("label", labelId)
                    .param("store", storeId)
                    .query(Integer.class)
                    .single();
            return jdbc.sql("SELECT * FROM store_scan WHERE label_id = :label AND store_id = :store")
                    .param("label", labelId)
                    .param("store", storeId)
                    .query((row, n) -> scan(row, proposed))
                    .optional()
                    .orElse(new AdoptionScan(AdoptionScan.State.NEVER, 0, proposed, null, null, ""));
        });
    }

    private AdoptionScan scan(ResultSet row, int proposed) throws SQLException {
        AdoptionScan.State state = AdoptionScan.State.valueOf(row.getString("state"));
        Instant beat = Objects.requireNonNull(time(row, "beat_at"));
        boolean dead = state == AdoptionScan.State.RUNNING
                && beat.isBefore(clock.instant().minus(Scans.SILENCE));
        return new AdoptionScan(
                dead ? AdoptionScan.State.FAILED : state,
                row.getInt("looked"),
                proposed,
                time(row, "started_at"),
                dead ? beat : time(row, "ended_at"),
                dead ? "The server that looked has stopped. Look again." : row.getString("reason"));
    }

    /** Begins to look through a store; one that runs already goes on. @throws ProblemException 409 when it is not connected */
    public AdoptionScan look(UUID labelId, UUID storeId) {
        in(() -> {
            String name = name(labelId, storeId);
            boolean connected = jdbc.sql("""
                            SELECT EXISTS (SELECT FROM store_connection WHERE label_id = :label AND store_id = :store
                                AND state IN ('CONNECTED', 'SCOPES_MISSING', 'FROZEN'))
                            """)
                    .param("label", labelId)
                    .param("store", storeId)
                    .query(Boolean.class)
                    .single();
            if (!connected) {
                throw new ProblemException(
                        409,
                        "store-not-connected",
                        "Not connected",
                        "“" + name + "” is not connected. Connect it first.");
            }
            return name;
        });
        if (scans.begin(storeId)) {
            Thread.ofVirtual().name("scan").start(() -> scans.run(storeId));
        }
        return scan(labelId, storeId);
    }

    /** By Shopify's number. @param state only those; null for all */
    public Page<StoreVariant> variants(UUID labelId, UUID storeId, StoreVariant.@Nullable State state, Paging paging) {
        long after =
                paging.key(1).stream().mapToLong(Long::parseLong).findFirst().orElse(0);
        List<StoreVariant> found = in(() -> {
            name(labelId, storeId);
            Named named = named(labelId, storeId);
            return jdbc.sql("""
                            SELECT * FROM store_variant
                            WHERE label_id = :label AND store_id = :store AND variant_id > :after
                              AND (:state::text IS NULL OR state = :state)
                            ORDER BY variant_id LIMIT :limit
                            """)
                    .param("label", labelId)
                    .param("store", storeId)
                    .param("after", after)
                    .param("state", state == null ? null : state.name())
                    .param("limit", paging.fetch())
                    .query((row, n) -> variant(row, named))
                    .list();
        });
        return paging.page(found, variant -> Paging.cursor(variant.variant()));
    }

    private record Named(Map<UUID, SoldProduct> products, Map<Long, Long> units) {}

    private Named named(UUID labelId, UUID storeId) {
        return new Named(
                catalogue.products(labelId).stream().collect(Collectors.toMap(SoldProduct::id, Function.identity())),
                unmapped.unitsByVariant(labelId, storeId));
    }

    private static StoreVariant variant(ResultSet row, Named named) throws SQLException {
        String match = row.getString("match");
        SoldProduct product = named.products.get(row.getObject("product_id", UUID.class));
        Long minor = row.getObject("price_minor", Long.class);
        String currency = row.getString("price_currency");
        return new StoreVariant(
                row.getString("variant_id"),
                row.getString("shop_product_id"),
                row.getString("title"),
                row.getString("sku"),
                row.getString("barcode"),
                minor == null || currency == null ? null : new Money(minor, currency),
                StoreVariant.State.valueOf(row.getString("state")),
                match == null ? null : Match.valueOf(match),
                product == null ? null : product.id(),
                product == null ? null : product.title(),
                product == null ? null : product.releaseTitle(),
                named.units.getOrDefault(row.getLong("variant_id"), 0L),
                Objects.requireNonNull(time(row, "seen_at")),
                time(row, "gone_at"),
                row.getString("decided_by"));
    }

    /**
     * Says what variants are. What they sold is counted then, once.
     *
     * @throws ProblemException 422 for one that is unknown, or has no product and none was proposed; then none is confirmed
     */
    public List<StoreVariant> confirm(Access access, UUID storeId, ConfirmVariants confirmed) {
        UUID labelId = access.labelId();
        if (confirmed.variants().isEmpty()) {
            throw ProblemException.invalid("variants", "Name at least one variant.");
        }
        List<StoreVariant> after = in(() -> {
            String name = name(labelId, storeId);
            Map<UUID, SoldProduct> products = named(labelId, storeId).products;
            Set<UUID> releases = new HashSet<>();
            for (int i = 0; i < confirmed.variants().size(); i++) {
                releases.add(
                        confirm(labelId, storeId, name, i, confirmed.variants().get(i), products));
            }
            events.publishEvent(new VariantsConfirmed(labelId, storeId, releases));
            return those(
                    labelId,
                    storeId,
                    confirmed.variants().stream()
                            .map(ConfirmVariants.Choice::variant)
                            .toList());
        });
        events.publishEvent(new ProductsChanged(labelId));
        return after;
    }

    private UUID confirm(
            UUID labelId,
            UUID storeId,
            String storeName,
            int index,
            ConfirmVariants.Choice choice,
            Map<UUID, SoldProduct> products) {
        String field = "variants[" + index + "]";
        long variant = number(field, choice.variant());
        if (those(labelId, storeId, List.of(choice.variant())).isEmpty()) {
            known(labelId, storeId, variant, field);
        }
        StoreVariant before = those(labelId, storeId, List.of(choice.variant())).getFirst();
        UUID chosen = choice.product() == null ? before.product() : choice.product();
        SoldProduct product = chosen == null ? null : products.get(chosen);
        if (product == null) {
            throw ProblemException.invalid(
                    field, "“" + before.title() + "” has no product yet. Choose one of this label’s.");
        }
        boolean same = product.id().equals(before.product());
        jdbc.sql("""
                        UPDATE store_variant SET state = 'CONFIRMED', product_id = :product, match = :match, decided_by = :who
                        WHERE label_id = :label AND store_id = :store AND variant_id = :variant
                        """)
                .param("product", product.id())
                .param("match", (same && before.match() != null ? before.match() : Match.CHOSEN).name())
                .param("who", SignedIn.current().email())
                .param("label", labelId)
                .param("store", storeId)
                .param("variant", variant)
                .update();
        audit.record(
                "variant.confirmed",
                "store " + storeId,
                "“" + before.title() + "” in “" + storeName + "” is “" + product.title() + "” of “"
                        + product.releaseTitle() + "”.");
        return product.releaseId();
    }

    /** One that was only ever sold, so that no look through the store has found it. */
    private void known(UUID labelId, UUID storeId, long variant, String field) {
        UnmappedSales.Title sold = unmapped.titles(labelId).stream()
                .filter(title -> title.storeId().equals(storeId) && Objects.equals(title.variantId(), variant))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        field, "The store has no variant " + variant + ". Look through it again."));
        jdbc.sql("""
                        INSERT INTO store_variant (label_id, store_id, variant_id, shop_product_id, title, sku, seen_at)
                        VALUES (:label, :store, :variant, 0, :title, :sku, :now)
                        ON CONFLICT (store_id, variant_id) DO NOTHING
                        """)
                .param("label", labelId)
                .param("store", storeId)
                .param("variant", variant)
                .param("title", sold.title())
                .param("sku", sold.sku())
                .param("now", sold.lastAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says that variants are no product of the label. What was counted for one stays counted. */
    public List<StoreVariant> reject(Access access, UUID storeId, RejectVariants rejected) {
        UUID labelId = access.labelId();
        if (rejected.variants().isEmpty()) {
            throw ProblemException.invalid("variants", "Name at least one variant.");
        }
        return in(() -> {
            String name = name(labelId, storeId);
            for (int i = 0; i < rejected.variants().size(); i++) {
                long variant = number("variants[" + i + "]", rejected.variants().get(i));
                int known = jdbc.sql("""
                                UPDATE store_variant
                                SET state = 'REJECTED', product_id = NULL, match = NULL, decided_by = :who
                                WHERE label_id = :label AND store_id = :store AND variant_id = :variant
                                """)
                        .param("who", SignedIn.current().email())
                        .param("label", labelId)
                        .param("store", storeId)
                        .param("variant", variant)
                        .update();
                if (known == 0) {
                    throw ProblemException.invalid(
                            "variants[" + i + "]", "The store has no variant " + variant + ". Look through it again.");
                }
            }
            audit.record(
                    "variant.rejected",
                    "store " + storeId,
                    rejected.variants().size() + " variants of “" + name + "” are no product of this label.");
            return those(labelId, storeId, rejected.variants());
        });
    }

    private List<StoreVariant> those(UUID labelId, UUID storeId, List<String> variants) {
        Named named = named(labelId, storeId);
        return jdbc.sql("""
                        SELECT * FROM store_variant
                        WHERE label_id = :label AND store_id = :store AND variant_id = ANY (:variants) ORDER BY variant_id
                        """)
                .param("label", labelId)
                .param("store", storeId)
                .param("variants", variants.stream().map(Long::valueOf).toArray(Long[]::new))
                .query((row, n) -> variant(row, named))
                .list();
    }

    private String name(UUID labelId, UUID storeId) {
        return jdbc.sql("SELECT name FROM store WHERE label_id = :label AND id = :store")
                .param("label", labelId)
                .param("store", storeId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no store " + storeId + "."));
    }

    private static long number(String field, @Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,18}")) {
            throw ProblemException.invalid(field, "“" + text + "” is no number of a variant.");
        }
        return Long.parseLong(text);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private <T> T in(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
