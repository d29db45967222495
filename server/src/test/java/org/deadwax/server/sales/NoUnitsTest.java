package org.deadwax.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoUnitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salt Hymnal T-Shirt",
                "Lanterns Hoodie",
                "Tote bag",
                "Signed print (custom item)",
                "Enamel pin",
                "Slipmat",
                "Shipping Protection",
                "Route Package Protection",
                "VIP package"
            })
    void whatIsPlainlyNoRecordIsLeftOut(String title) {
        assertThat(NoUnits.plainly(line(title, null))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salt Hymnal",
                "Route 66",
                "Glass Houses",
                "Ticket to Ride",
                "Salt Hymnal LP + T-Shirt",
                "Album (CD) with poster",
                "Blueprint",
                "Steely",
                "Protection",
                "Long Sleeve (7\")"
            })
    void whatMayBeOneIsKept(String title) {
        assertThat(NoUnits.plainly(line(title, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROUTEINS10", "TEE"})
    void theSkuMayTellToo(String sku) {
        assertThat(NoUnits.plainly(line("Extra", sku))).isPresent();
    }

    private static OrderedLine line(String title, @Nullable String sku) {
        Money money = new Money(100, "USD");
        return new OrderedLine(1, 1L, 1L, title, null, sku, 1, 1, true, false, false, money, money, null);
    }
}
