package org.deadwax.server.store.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deadwax.model.Format;
import org.deadwax.model.ListedField;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingDifference;
import org.deadwax.model.ListingField;
import org.deadwax.model.ListingState;
import org.deadwax.model.Money;
import org.deadwax.model.PriceChange;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.Release;
import org.deadwax.model.SaleWindowEdit;
import org.deadwax.model.TakeFields;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestShopify;
import org.deadwax.shopifyfake.FakeProduct;
import org.deadwax.shopifyfake.FakeVariant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prices follow the catalogue on time, and whatever goes wrong on the way nothing is written twice or lost. */
@SystemTest
class PushTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ListingQueue queue;

    @Autowired
    private PushQueue pushing;

    @Autowired
    @Worker
    private JdbcClient jdbc;

    @Test
    void pricesAndSalesAreThereWhenTheyBegin() {
        StoreOfALabel label = new StoreOfALabel(port);
        label.publish();
        FakeVariant vinyl = label.there().variants().getFirst();
        String product = label.label + "/products/" + label.vinyl.id();
        Instant soon = Instant.now().plusSeconds(3);
        label.api
                .post(product + "/prices", new PriceChange("USD", Money.of("29.99", "USD"), soon))
                .as(PriceSchedule.class);
        assertThat(label.until(listing -> listing.nextChangeAt() != null).nextChangeAt())
                .isEqualTo(soon.truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        within(() -> assertThat(vinyl.price()).isEqualTo("29.99"));
        assertThat(Instant.now()).isAfterOrEqualTo(soon);

        Instant later = Instant.now().plus(Duration.ofDays(1));
        PriceSchedule sale = label.api
                .post(product + "/sale-windows", new SaleWindowEdit(Money.of("19.99", "USD"), Instant.now(), later))
                .as(PriceSchedule.class);
        within(() -> assertThat(vinyl.price()).isEqualTo("19.99"));
        assertThat(vinyl.compareAtPrice()).isEqualTo("29.99");
        label.api.delete(product + "/sale-windows/" + sale.windows().getFirst().id());
        within(() -> assertThat(vinyl.price()).isEqualTo("29.99"));
        assertThat(vinyl.compareAtPrice()).isNull();
        assertThat(label.listing().state()).isEqualTo(ListingState.PUBLISHED);
    }

    @Test
    void whatIsThrottledLostOrCutOffIsWrittenOnce() {
        StoreOfALabel label = new StoreOfALabel(port);
        label.shop.product("Low Meridian Salt Hymnal", "Shirt", null, null, "25.00");
        label.shop.faults().throttle("productVariantsBulkUpdate", 2);
        label.shop.faults().lose("productCreate", 1);
        label.shop.faults().lose("productVariantsBulkCreate", 1);
        label.shop.faults().leave("publishablePublish", 5);
        label.api.post(label.listings(), label.here()).as(Listing[].class);
        Listing waiting = label.until(listing -> listing.retryAt() != null);
        assertThat(waiting.state()).isEqualTo(ListingState.PUBLISHING);
        assertThat(waiting.reason()).contains("answers 503");
        FakeProduct product = label.there();
        assertThat(product.status()).isEqualTo("DRAFT");

        // as if the server had been killed before it noted anything, and its lease were not over yet
        jdbc.sql("""
                        UPDATE store_listing SET shop_product_id = NULL, forced = '[]', due_at = now(), attempts = 0,
                            lease = uuidv7(), leased_until = now() + interval '2 s' WHERE store_id = :store
                        """).param("store", label.store.id()).update();
        jdbc.sql("DELETE FROM store_variant WHERE store_id = :store")
                .param("store", label.store.id())
                .update();
        Listing done = label.until(listing -> listing.state() != ListingState.PUBLISHING);
        assertThat(done.state()).as(done.reason() + done.differences()).isEqualTo(ListingState.PUBLISHED);
        assertThat(label.shop.products()).hasSize(2);
        assertThat(product.handle()).startsWith("low-meridian-salt-hymnal-");
        assertThat(product.status()).isEqualTo("ACTIVE");
        assertThat(product.variants()).extracting(FakeVariant::price).containsExactly("34.99", "13.99");
    }

    @Test
    void whatTheStoreRefusesIsSaidFieldByField() {
        StoreOfALabel label = new StoreOfALabel(port);
        label.shop
                .faults()
                .refuse("productVariantsBulkCreate", List.of("variants", "0", "barcode"), "Barcode is no good", 1);
        Listing refused = label.publish();
        assertThat(refused.state()).isEqualTo(ListingState.FAILED);
        assertThat(refused.reason()).startsWith("“CD”: The store says: Barcode is no good");
        assertThat(refused.differences())
                .filteredOn(field -> field.field() == ListedField.BARCODE)
                .extracting(ListingField::difference)
                .containsExactly(ListingDifference.REFUSED);
        assertThat(label.there().status()).isEqualTo("DRAFT");
        assertThat(label.publish().state()).isEqualTo(ListingState.PUBLISHED);
        assertThat(label.there().status()).isEqualTo("ACTIVE");
        assertThat(label.there().variants()).hasSize(2);
    }

    @Test
    void driftIsTakenFieldByField() {
        StoreOfALabel label = new StoreOfALabel(port);
        label.publish();
        FakeProduct product = label.there();
        label.shop.shelves().reprice(product.variants().getFirst(), "32.00");
        label.shop.shelves().describe(product, "Salt Hymnal", "<p>My words.</p>");
        label.shop
                .shelves()
                .code(
                        product.variants().getLast(),
                        "MINE",
                        product.variants().getLast().barcode());
        TestShopify.fake().webhooks().deliver();
        label.until(listing -> listing.state() == ListingState.DIFFERS);
        label.api
                .post(
                        label.listings() + "/" + label.store.id() + "/take",
                        take(
                                TakeFields.Side.THEIRS,
                                new TakeFields.Which(ListedField.PRICE, label.vinyl.id()),
                                new TakeFields.Which(ListedField.SKU, label.cd.id())))
                .as(Listing.class);
        label.api
                .post(
                        label.listings() + "/" + label.store.id() + "/take",
                        take(TakeFields.Side.OURS, new TakeFields.Which(ListedField.DESCRIPTION, null)))
                .as(Listing.class);
        Listing agreed = label.until(listing -> listing.state() == ListingState.PUBLISHED);
        assertThat(agreed.differences()).isEmpty();
        assertThat(product.descriptionHtml()).contains("<li>Datum</li>");
        Release release =
                label.api.get(label.label + "/releases/" + label.release.id()).as(Release.class);
        assertThat(release.products().getFirst().prices()).containsExactly(Money.of("32.00", "USD"));
        assertThat(release.products().getLast().sku()).isEqualTo("MINE");

        label.shop.shelves().describe(product, "Salt Hymnal (shop edition)", product.descriptionHtml());
        TestShopify.fake().webhooks().deliver();
        label.until(listing -> listing.state() == ListingState.DIFFERS);
        label.api
                .post(
                        label.listings() + "/" + label.store.id() + "/take",
                        take(TakeFields.Side.THEIRS, new TakeFields.Which(ListedField.TITLE, null)))
                .as(Listing.class);
        assertThat(label.until(listing -> listing.state() == ListingState.PUBLISHED)
                        .differences())
                .extracting(ListingField::difference)
                .containsExactly(ListingDifference.OWN);
    }

    private static TakeFields take(TakeFields.Side side, TakeFields.Which... fields) {
        return new TakeFields(side, List.of(fields));
    }

    @Test
    void twoServersNeverSeeToOneThingTwice() throws Exception {
        StoreOfALabel label = new StoreOfALabel(port);
        StoreOfALabel other = new StoreOfALabel(port);
        pushing.stop();
        try {
            Release second = label.release("Second");
            label.product(second, Format.CD, "CD", null, "CD-2", "9.99");
            label.api.post(label.label + "/releases/" + second.id() + "/listings", label.here());
            label.api.post(label.listings(), label.here());
            other.api.post(other.listings(), other.here());
            List<Future<Optional<ListingQueue.Claim>>> asked = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    asked.add(threads.submit(queue::claim));
                }
            }
            List<ListingQueue.Claim> claims = new ArrayList<>();
            for (Future<Optional<ListingQueue.Claim>> one : asked) {
                one.get().ifPresent(claims::add);
            }
            assertThat(claims)
                    .extracting(claim -> claim.row().storeId())
                    .containsExactlyInAnyOrder(label.store.id(), other.store.id());
            assertThat(claims).allMatch(queue::renew);
            jdbc.sql("UPDATE store_listing SET leased_until = now() - interval '1 s' WHERE lease IS NOT NULL")
                    .update();
            assertThat(queue.claim()).isPresent();
            assertThat(claims.stream().filter(queue::renew)).hasSize(1);
            jdbc.sql("UPDATE store_listing SET leased_until = NULL").update();
        } finally {
            pushing.start();
        }
        label.until(listing -> listing.state() == ListingState.PUBLISHED);
        other.until(listing -> listing.state() == ListingState.PUBLISHED);
        assertThat(other.shop.products()).hasSize(1);
    }

    private static void within(org.awaitility.core.ThrowingRunnable check) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(check);
    }
}
