package org.deadwax.server.store.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.deadwax.model.AdoptionScan;
import org.deadwax.model.ConfirmVariants;
import org.deadwax.model.ListingState;
import org.deadwax.model.Page;
import org.deadwax.model.RejectVariants;
import org.deadwax.model.StoreVariant;
import org.deadwax.model.StoreVariant.Match;
import org.deadwax.model.StoreVariant.State;
import org.deadwax.model.UnmappedSale;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestShopify;
import org.deadwax.shopifyfake.FakeVariant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** What a store had before Deadwax came is found, confirmed, and counted once. */
@SystemTest
class AdoptionTest {

    @LocalServerPort
    private int port;

    @Autowired
    @Worker
    private JdbcClient jdbc;

    @Test
    void whatIsThereIsProposedConfirmedAndCountedOnce() {
        StoreOfALabel label = new StoreOfALabel(port);
        FakeVariant byBarcode = label.shop.product(
                "Salz",
                "LP",
                "ours-1",
                Objects.requireNonNull(label.vinyl.upc()).digits(),
                "30.00");
        FakeVariant bySku = label.shop.product("Salt Hymnal disc", "Disc", "CD-0001", null, "13.99");
        FakeVariant byTitle = label.shop.product("Salt Hymnal", "Vinyl LP", null, null, "31.00");
        FakeVariant shirt = label.shop.product("T-shirt", "M", "TS-M", null, "25.00");
        label.shop.buy(byBarcode, 2, null, "97201");
        label.shop.buy(byTitle, 3, null, "97201");
        TestShopify.fake().webhooks().deliver();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                label.api.get(label.label + "/unmapped").as(UnmappedSale[].class))
                        .extracting(UnmappedSale::variant, UnmappedSale::units)
                        .containsExactlyInAnyOrder(
                                tuple(String.valueOf(byBarcode.id()), 2L), tuple(String.valueOf(byTitle.id()), 3L)));

        String store = label.label + "/stores/" + label.store.id();
        label.api.post(store + "/adoption", null).as(AdoptionScan.class);
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> label.api.get(store + "/adoption").as(AdoptionScan.class),
                        scan -> scan.state() == AdoptionScan.State.DONE);
        assertThat(variants(label))
                .extracting(
                        StoreVariant::variant, StoreVariant::state, StoreVariant::match, StoreVariant::unmappedUnits)
                .containsExactlyInAnyOrder(
                        tuple(String.valueOf(byBarcode.id()), State.PROPOSED, Match.BARCODE, 2L),
                        tuple(String.valueOf(bySku.id()), State.PROPOSED, Match.SKU, 0L),
                        tuple(String.valueOf(byTitle.id()), State.PROPOSED, Match.TITLE, 3L),
                        tuple(String.valueOf(shirt.id()), State.UNKNOWN, null, 0L));
        assertThat(copies(label)).isZero();

        label.api
                .post(
                        store + "/variants/confirm",
                        new ConfirmVariants(List.of(new ConfirmVariants.Choice(String.valueOf(byBarcode.id()), null))))
                .as(StoreVariant[].class);
        label.api
                .post(store + "/variants/reject", new RejectVariants(List.of(String.valueOf(shirt.id()))))
                .as(StoreVariant[].class);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(copies(label)).isEqualTo(2));
        assertThat(jdbc.sql("SELECT sum(units) FROM sale_rollup WHERE label_id = :label")
                        .param("label", label.labelId)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(label.until(listing -> listing.comparedAt() != null).state()).isEqualTo(ListingState.DIFFERS);
        assertThat(byBarcode.price()).isEqualTo("30.00");
        assertThat(label.api
                        .post(
                                store + "/variants/confirm",
                                new ConfirmVariants(
                                        List.of(new ConfirmVariants.Choice(String.valueOf(shirt.id()), null))))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatIsDeletedAndMadeAnewIsStillThatProduct() {
        StoreOfALabel label = new StoreOfALabel(port);
        label.publish();
        TestShopify.fake().webhooks().deliver();
        label.shop.shelves().delete(label.there());
        FakeVariant anew = label.shop.product(
                "Salt Hymnal",
                "LP",
                null,
                Objects.requireNonNull(label.vinyl.upc()).digits(),
                "34.99");
        label.shop.buy(anew, 4, null, "97201");
        TestShopify.fake().webhooks().deliver();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(copies(label)).isEqualTo(4));
        assertThat(variants(label))
                .filteredOn(variant -> variant.variant().equals(String.valueOf(anew.id())))
                .extracting(StoreVariant::state, StoreVariant::product)
                .containsExactly(tuple(State.CONFIRMED, label.vinyl.id()));
        assertThat(Objects.requireNonNull(label.compare().page()))
                .endsWith("/" + anew.product().id());
    }

    private static List<StoreVariant> variants(StoreOfALabel label) {
        return label.api
                .get(label.label + "/stores/" + label.store.id() + "/variants")
                .as(new TypeReference<Page<StoreVariant>>() {})
                .items();
    }

    private long copies(StoreOfALabel label) {
        return jdbc.sql("SELECT coalesce(sum(units), 0) FROM sale_entry WHERE label_id = :label")
                .param("label", label.labelId)
                .query(Long.class)
                .single();
    }
}
