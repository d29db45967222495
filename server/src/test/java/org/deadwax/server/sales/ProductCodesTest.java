package org.deadwax.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Upc;
import org.deadwax.server.catalog.SoldProduct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProductCodesTest {

    private static final SoldProduct LP = product(1, "SH-LP", "0602547677396");
    private static final SoldProduct CD = product(2, " SH-CD ", null);
    private static final SoldProduct DIGITAL = product(3, null, "602537205981");

    private final ProductCodes codes = new ProductCodes(List.of(DIGITAL, CD, LP));

    @Test
    void aLineBelongsToTheProductWithItsSku() {
        assertThat(found("SH-LP")).isEqualTo(LP.id());
        assertThat(found(" SH-CD")).isEqualTo(CD.id());
        assertThat(found("sh-lp")).isNull();
        assertThat(found("")).isNull();
    }

    @Test
    void orWithItsUpcWhateverZerosStandBeforeIt() {
        assertThat(found("602547677396")).isEqualTo(LP.id());
        assertThat(found("0602547677396")).isEqualTo(LP.id());
        assertThat(found("00602537205981")).isEqualTo(DIGITAL.id());
        assertThat(found("602537205982")).isNull();
    }

    @Test
    void theOlderOfTwoProductsWithOneCodeHasTheLine() {
        SoldProduct younger = product(9, "SH-LP", null);
        assertThat(new ProductCodes(List.of(younger, LP)).find("SH-LP"))
                .isNotNull()
                .satisfies(sold -> assertThat(sold.productId()).isEqualTo(LP.id()));
    }

    private @Nullable UUID found(String sku) {
        SoldAs sold = codes.find(sku);
        return sold == null ? null : sold.productId();
    }

    private static SoldProduct product(int id, @Nullable String sku, @Nullable String upc) {
        return new SoldProduct(
                new UUID(0, id),
                new UUID(1, 1),
                new UUID(2, 2),
                null,
                Format.VINYL,
                "LP",
                "Salt Hymnal",
                "Salt",
                upc == null ? null : new Upc(upc),
                null,
                sku,
                null,
                ZoneOffset.UTC,
                0,
                List.of());
    }
}
