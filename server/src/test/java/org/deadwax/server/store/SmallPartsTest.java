package org.deadwax.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The small parts of which the door is made. */
class SmallPartsTest {

    @Test
    void aShopsDomainIsSmallAndShopifys() {
        assertThat(ShopDomain.of(" Low-Meridian.myshopify.com ").orElseThrow().name())
                .isEqualTo("low-meridian.myshopify.com");
        for (String bad : List.of(
                "",
                "label.example",
                "a.b.myshopify.com",
                "x.myshopify.com/",
                "x.myshopify.com.evil.example",
                "-x.myshopify.com")) {
            assertThat(ShopDomain.of(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void bodiesComeBackAsTheyWere() {
        byte[] json = "{\"name\":\"Zoë\"}".repeat(200).getBytes(StandardCharsets.UTF_8);
        Codec.Packed packed = Codec.pack(json, json.length);
        assertThat(packed.codec()).isEqualTo(Codec.ZLIB);
        assertThat(packed.bytes().length).isLessThan(json.length / 5);
        assertThat(Codec.unpack(packed.codec(), packed.bytes())).isEqualTo(json);
        byte[] tiny = {'{', '}'};
        Codec.Packed asSent = Codec.pack(tiny, 2);
        assertThat(asSent.codec()).isEqualTo(Codec.AS_SENT);
        assertThat(Codec.unpack(asSent.codec(), asSent.bytes())).isEqualTo(tiny);
    }

    @Test
    void memoryFollowsWhatCameAndIsGivenBack() throws Exception {
        InFlight inFlight = new InFlight(100_000);
        byte[] body = new byte[40_000];
        try (BodyReader reader = new BodyReader(inFlight, 50_000)) {
            assertThat(reader.read(new ByteArrayInputStream(body), 40_000)).isEqualTo(BodyReader.Result.READ);
            assertThat(reader.length()).isEqualTo(40_000);
            assertThat(inFlight.held()).isEqualTo(40_000);
        }
        assertThat(inFlight.held()).isZero();
        try (BodyReader reader = new BodyReader(inFlight, 50_000)) {
            assertThat(reader.read(new ByteArrayInputStream(new byte[0]), 50_000))
                    .isEqualTo(BodyReader.Result.READ);
            assertThat(inFlight.held()).isLessThan(20_000);
        }
        try (BodyReader reader = new BodyReader(new InFlight(30_000), 50_000)) {
            assertThat(reader.read(new ByteArrayInputStream(body), -1)).isEqualTo(BodyReader.Result.NO_ROOM);
        }
        assertThat(inFlight.held()).isZero();
    }

    @Test
    void aRepetitionGoesToTheDayOfTheFirst() {
        Instant now = Instant.parse("2026-11-20T00:10:00Z");
        assertThat(received("2026-11-19T23:59:00Z", now)).isEqualTo("2026-11-19");
        assertThat(received(null, now)).isEqualTo("2026-11-20");
        assertThat(received("2021-01-01T00:00:00Z", now)).isEqualTo("2026-11-20");
        assertThat(received("2031-01-01T00:00:00Z", now)).isEqualTo("2026-11-20");
    }

    private static LocalDate received(@Nullable String triggered, Instant now) {
        return new ReceivedWebhook(
                        new Shop(1, true),
                        "id",
                        "orders/paid",
                        null,
                        triggered == null ? null : Instant.parse(triggered),
                        now,
                        0,
                        new Codec.Packed(Codec.AS_SENT, new byte[0]))
                .day();
    }

    @Test
    void aReasonLeadsToTheLinesItIsAbout() {
        String body = """
                {
                  "id" : 6120847733319,
                  "currency" : "XTS",
                  "line_items" : [ {
                    "id" : 1,
                    "quantity" : 1
                  }, {
                    "id" : 2,
                    "quantity" : -2,
                    "price_set" : {
                      "shop_money" : { }
                    }
                  } ]
                }""";
        assertThat(FaultyLines.of(body, "line_items[1].quantity is negative: -2."))
                .containsExactly(9);
        assertThat(FaultyLines.of(body, "currency is no ISO 4217 currency: \"XTS\"."))
                .containsExactly(3);
        assertThat(FaultyLines.of(body, "line_items[1].price_set.shop_money.amount is missing."))
                .containsExactly(11);
        assertThat(FaultyLines.of(body, "line_items[1].price_set is missing, and line_items[1].id is in USD."))
                .containsExactly(8, 10);
        assertThat(FaultyLines.of(body, "line_items[0].price is no number: \"id\"."))
                .containsExactly(4);
        assertThat(FaultyLines.of(body, "refunds[0].id is missing.")).isEmpty();
        assertThat(FaultyLines.of(body, "The body is no JSON: id is missing.")).isEmpty();
        assertThat(FaultyLines.of("No JSON: 2 bytes, beginning with x", "id is missing."))
                .isEmpty();
    }

    @Test
    void latenessIsKeptWithinATwentieth() {
        Lateness lateness = new Lateness();
        assertThat(lateness.within(0.5)).isNull();
        for (long millis = 50; millis < 36 * 3_600_000L; millis = millis * 21 / 20 + 1) {
            int bucket = Lateness.bucket(Duration.ofMillis(millis));
            assertThat((double) Lateness.millis(bucket)).isBetween(millis * 0.95, millis * 1.05);
        }
        assertThat(Lateness.bucket(Duration.ofMillis(-5))).isZero();
        lateness.add(Lateness.bucket(Duration.ofMillis(800)), 98);
        lateness.add(Lateness.bucket(Duration.ofSeconds(41)), 2);
        assertThat(lateness.within(0.5)).isBetween(760L, 840L);
        assertThat(lateness.within(0.98)).isBetween(760L, 840L);
        assertThat(lateness.within(0.99)).isBetween(39_000L, 43_000L);
    }

    @Test
    void patienceDoublesAndEnds() {
        assertThat(Patience.after(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(Patience.after(4)).isEqualTo(Duration.ofSeconds(4));
    }
}
