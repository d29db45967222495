package org.deadwax.server.store.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.deadwax.model.ListedField;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingDifference;
import org.deadwax.model.ListingField;
import org.deadwax.model.ListingPreview;
import org.deadwax.model.ListingState;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.shopifyfake.FakeProduct;
import org.deadwax.shopifyfake.FakeVariant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A release goes to a store, whole and once, and leaves alone what the merchant did. */
@SystemTest
class PublishTest {

    @LocalServerPort
    private int port;

    @Test
    void aReleaseIsOnSaleAsTheCatalogueHasIt() {
        StoreOfALabel label = new StoreOfALabel(port);
        ListingPreview preview =
                label.api.post(label.listings() + "/preview", label.here()).as(ListingPreview[].class)[0];
        assertThat(preview.there()).isFalse();
        assertThat(preview.reason()).isEmpty();
        assertThat(preview.fields()).extracting(ListingField::difference).containsOnly(ListingDifference.NEW);
        assertThat(label.shop.products()).isEmpty();

        Listing listing = label.publish();

        assertThat(listing.reason()).isEmpty();
        assertThat(listing.differences()).isEmpty();
        assertThat(listing.state()).isEqualTo(ListingState.PUBLISHED);
        FakeProduct product = label.there();
        assertThat(product.status()).isEqualTo("ACTIVE");
        assertThat(product.published()).isTrue();
        assertThat(product.vendor()).isEqualTo("Low Meridian");
        assertThat(product.descriptionHtml()).contains("<li>Datum</li>").doesNotContain("Pre-order");
        assertThat(product.metafield("deadwax.release"))
                .isEqualTo(label.release.id().toString());
        assertThat(product.metafield("deadwax.street_date")).isEqualTo("2020-11-20");
        assertThat(product.variants())
                .extracting(FakeVariant::title, FakeVariant::price, FakeVariant::sku, FakeVariant::barcode)
                .containsExactly(
                        tuple("Vinyl", "34.99", "LP-0001", "199999000013"),
                        tuple("CD", "13.99", "CD-0001", "199999000020"));
        assertThat(listing.page()).endsWith("/admin/products/" + product.id());

        List<String> writes = List.of(
                "productCreate",
                "productUpdate",
                "productVariantsBulkUpdate",
                "productVariantsBulkCreate",
                "metafieldsSet");
        label.shop.faults().forget();
        assertThat(label.publish().state()).isEqualTo(ListingState.PUBLISHED);
        assertThat(writes).extracting(label.shop.faults()::asked).containsOnly(0);
    }

    @Test
    void whatTheMerchantDidStays() {
        StoreOfALabel label = new StoreOfALabel(port);
        label.publish();
        FakeProduct product = label.there();
        label.shop.shelves().tag(product, "staff pick");
        label.shop.shelves().picture(product, "On the turntable");
        label.shop.shelves().variant(product, "Test pressing", "TP-1", null, "120.00");
        label.shop.shelves().describe(product, "Salt Hymnal", "<p>My words.</p>");
        label.shop.shelves().reprice(product.variants().getFirst(), "32.00");

        Listing listing = label.publish();

        assertThat(listing.state()).isEqualTo(ListingState.DIFFERS);
        assertThat(listing.differences())
                .extracting(ListingField::field, ListingField::difference)
                .containsExactlyInAnyOrder(
                        tuple(ListedField.DESCRIPTION, ListingDifference.THEIRS_CHANGED),
                        tuple(ListedField.PRICE, ListingDifference.THEIRS_CHANGED));
        assertThat(product.tags()).contains("staff pick");
        assertThat(product.images()).hasSize(1);
        assertThat(product.variants()).hasSize(3);
        assertThat(product.descriptionHtml()).isEqualTo("<p>My words.</p>");
        assertThat(product.variants().getFirst().price()).isEqualTo("32.00");
    }

    @Test
    void whatWasBegunIsStoppedAndNothingIsWritten() {
        StoreOfALabel other = new StoreOfALabel(port);
        other.shop.freeze();
        other.api.post(other.listings(), other.here()).as(Listing[].class);
        String one = other.listings() + "/" + other.store.id();
        Listing stopped = other.api.delete(one).as(Listing.class);
        assertThat(stopped.state()).isEqualTo(ListingState.NOT_THERE);
        assertThat(stopped.progress()).isNull();
        other.shop.thaw();
        assertThat(other.shop.products()).isEmpty();
        assertThat(other.publish().state()).as("it can be begun again").isEqualTo(ListingState.PUBLISHED);
        assertThat(other.api.delete(one).as(Listing.class).state())
                .as("what has ended stays as it is")
                .isEqualTo(ListingState.PUBLISHED);
    }
}
