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
    void patienceDoublesAndEnds() {
        assertThat(Patience.after(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(Patience.after(4)).isEqualTo(Duration.ofSeconds(4));
    }
}
