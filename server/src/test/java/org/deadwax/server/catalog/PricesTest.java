package org.deadwax.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.server.catalog.CatalogueFixture.artist;
import static org.deadwax.server.catalog.CatalogueFixture.path;
import static org.deadwax.server.catalog.CatalogueFixture.release;
import static org.deadwax.server.catalog.CatalogueFixture.vinyl;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.PriceChange;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.PriceStep;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.SaleWindowEdit;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;

@SystemTest
class PricesTest {

    @LocalServerPort
    private int port;

    private TestApi owner;
    private UUID label;
    private Release release;
    private Product product;
    private Instant now;

    @BeforeEach
    void aVinylAt3499() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        release = release(owner, label, "Cartography", artist(owner, label, "Tall Weather"));
        product = owner.post(path(label, "/releases/" + release.id() + "/products"), vinyl("LP", null))
                .as(Product.class);
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aPlannedPriceHoldsFromItsInstantOnAndTheHistorySaysWho() {
        Instant monday = now.plus(3, ChronoUnit.DAYS);

        PriceSchedule planned = plan(new PriceChange("USD", usd("29.99"), monday));

        assertThat(planned.at("USD", monday.minusMillis(1))).contains(usd("34.99"));
        assertThat(planned.at("USD", monday)).contains(usd("29.99"));
        assertThat(inForce(monday)).containsExactly(usd("29.99"));
        PriceStep step = planned.steps().getFirst();
        assertThat(step.was()).isEqualTo(usd("34.99"));
        assertThat(step.setBy()).isEqualTo("owner@deadwax.test");
        assertThat(get().prices()).as("now").containsExactly(usd("34.99"));
    }

    @Test
    void aPlannedPriceIsCalledOffButOneInForceIsNot() {
        Instant monday = now.plus(3, ChronoUnit.DAYS);
        PriceStep step =
                plan(new PriceChange("USD", usd("29.99"), monday)).steps().getFirst();

        PriceSchedule after = owner.delete(prices() + "/" + step.id()).as(PriceSchedule.class);

        assertThat(after.at("USD", monday)).contains(usd("34.99"));
        assertThat(after.steps().getFirst().withdrawnBy()).isEqualTo("owner@deadwax.test");
        assertThat(owner.delete(prices() + "/" + after.steps().getLast().id()).status())
                .isEqualTo(409);
        assertThat(owner.post(prices(), new PriceChange("USD", usd("1.00"), now.minus(1, ChronoUnit.DAYS)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aSaleIsCheaperWhileItLastsAndNoTwoAreAtOnce() {
        Instant until = now.plus(2, ChronoUnit.DAYS);
        SaleWindowEdit sale = new SaleWindowEdit(usd("19.99"), now.minusSeconds(60), until);

        PriceSchedule on = owner.post(path(label, "/products/" + product.id() + "/sale-windows"), sale)
                .as(PriceSchedule.class);

        assertThat(get().prices()).as("regular").containsExactly(usd("34.99"));
        assertThat(get().pricesNow()).containsExactly(usd("19.99"));
        assertThat(on.at("USD", until)).as("until is excluded").contains(usd("34.99"));
        assertThat(owner.post(path(label, "/products/" + product.id() + "/sale-windows"), sale)
                        .status())
                .isEqualTo(422);
        owner.delete(path(
                        label,
                        "/products/" + product.id() + "/sale-windows/"
                                + on.windows().getFirst().id()))
                .as(PriceSchedule.class);
        assertThat(get().pricesNow()).containsExactly(usd("34.99"));
    }

    @Test
    void aPriceThatCannotBeReadIsKeptAndTheOldOneHolds() {
        ProductEdit typed = new ProductEdit(
                Format.VINYL,
                null,
                null,
                "Vinyl",
                null,
                null,
                null,
                "LP",
                350,
                2,
                true,
                List.of(usd("15.99")),
                List.of(),
                Map.of("prices[USD]", "34,9o"));

        Product kept = owner.put(path(label, "/products/" + product.id()), typed, "If-Match", "*")
                .as(Product.class);

        assertThat(kept.prices()).containsExactly(usd("34.99"));
        assertThat(kept.findings().getFirst().field()).isEqualTo("prices[USD]");
        assertThat(kept.findings().getFirst().sentence()).isEqualTo("“Vinyl”: “34,9o” is no price, as 14.99.");
        assertThat(kept.payWhatYouWant()).isTrue();
        assertThat(kept.minimums()).containsExactly(usd("15.99"));
        assertThat(kept.weightGrams()).isEqualTo(350);
    }

    @Test
    void aFanPackSaysWhatIsInIt() {
        ProductEdit pack = new ProductEdit(
                Format.FAN_PACK,
                Format.VINYL,
                null,
                "Vinyl and shirt",
                "Rough Trade",
                "T-shirt",
                null,
                "PACK",
                900,
                1,
                false,
                List.of(),
                List.of(usd("59.00")),
                Map.of());

        Product made = owner.post(path(label, "/releases/" + release.id() + "/products"), pack)
                .as(Product.class);

        assertThat(made.chartFormat()).isEqualTo(Format.VINYL);
        assertThat(made.exclusiveTo()).isEqualTo("Rough Trade");
        assertThat(made.edit()).isEqualTo(pack);
    }

    private PriceSchedule plan(PriceChange change) {
        return owner.post(prices(), change).as(PriceSchedule.class);
    }

    private List<Money> inForce(Instant at) {
        return owner.get(prices() + "/in-force?at=" + at).as(new TypeReference<List<Money>>() {});
    }

    private Product get() {
        return owner.get(path(label, "/releases/" + release.id()))
                .as(Release.class)
                .products()
                .getFirst();
    }

    private String prices() {
        return path(label, "/products/" + product.id() + "/prices");
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
