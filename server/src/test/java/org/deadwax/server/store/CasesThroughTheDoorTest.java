package org.deadwax.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.Store;
import org.deadwax.model.StoreEdit;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.SystemTestHome;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@code explain} makes of the bodies of a case is what the server counts when they come as signed webhooks, twice and in
 * any order.
 */
@SystemTest
class CasesThroughTheDoorTest {

    private static final Path SHOPIFY = Path.of("src/test/resources/shopify");

    private final JdbcClient jdbc;
    private final long seed = Long.getLong("deadwax.test.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @LocalServerPort
    private int port;

    CasesThroughTheDoorTest(@Autowired @Worker JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param shopMinor net, in the smallest unit of the shop's currency */
    private record Counted(long units, long shopMinor) {}

    @Test
    void theLedgerHoldsWhatExplainSays() throws Exception {
        TestApi api = TestApi.owner(port);
        String label = "/api/labels/" + api.newLabel();
        Map<String, Explanation> cases = cases();
        catalogue(api, label, cases);
        Map<Store, String> stores = new LinkedHashMap<>();
        long sent = 0;
        for (String name : cases.keySet()) {
            String shop = "case-" + UUID.randomUUID().toString().substring(0, 8) + ".myshopify.com";
            stores.put(api.post(label + "/stores", new StoreEdit(name, shop)).as(Store.class), name);
            List<String> bodies = bodies(name);
            bodies.addAll(bodies(name));
            Collections.shuffle(bodies, random);
            for (String body : bodies) {
                String topic = body.split("__")[0].replaceFirst("_(?=[a-z]+$)", "/");
                byte[] bytes = Files.readAllBytes(SHOPIFY.resolve("bodies").resolve(body + ".json"));
                SignedPost post = SignedPost.of(shop, topic, bytes, SystemTestHome.SHOPIFY_SECRET);
                assertThat(post.send(port)).isEqualTo(200);
                sent++;
            }
        }
        long all = sent;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                List.of(api.get(label + "/stores").as(Store[].class)).stream()
                                        .mapToLong(store -> store.received() - store.waiting() - store.parked())
                                        .sum())
                        .isEqualTo(all));
        stores.forEach((store, name) ->
                assertThat(counted(store)).as("seed %d, %s", seed, name).isEqualTo(explained(cases.get(name))));
    }

    private static Counted explained(@Nullable Explanation explanation) {
        long units = 0;
        BigDecimal minor = BigDecimal.ZERO;
        for (Explanation.Order order : explanation == null ? List.<Explanation.Order>of() : explanation.orders()) {
            Explanation.Both revenue = order.revenue();
            if (order.counted() && revenue != null) {
                units += order.units().sold();
                minor = minor.add(new BigDecimal(revenue.shop().amount().replace(".", "")));
            }
        }
        return new Counted(units, minor.longValueExact());
    }

    private Counted counted(Store store) {
        return jdbc.sql("""
                        SELECT coalesce(sum(units), 0), coalesce(sum(shop_minor), 0) FROM sale_entry
                        WHERE store_id = :store AND NOT test
                        """)
                .param("store", store.id())
                .query((row, n) -> new Counted(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static void catalogue(TestApi api, String label, Map<String, Explanation> cases) {
        Artist artist =
                api.post(label + "/artists", new ArtistEdit("Tall Weather")).as(Artist.class);
        ReleaseEdit edit = new ReleaseEdit(
                "Salt Hymnal " + Instant.now(),
                artist.id(),
                null,
                LocalDate.of(2026, 11, 20),
                "America/New_York",
                List.of(new ReleaseEdit.TrackEdit(null, "Datum", null)));
        Release release = api.post(label + "/releases", edit).as(Release.class);
        Set<String> skus = new TreeSet<>();
        cases.values()
                .forEach(explained -> explained
                        .orders()
                        .forEach(
                                order -> order.products().forEach(product -> skus.add(String.valueOf(product.sku())))));
        for (String sku : skus) {
            ProductEdit product =
                    new ProductEdit(Format.VINYL, null, sku, null, sku, List.of(Money.of("20.00", "USD")));
            assertThat(api.post(label + "/releases/" + release.id() + "/products", product)
                            .status())
                    .as(sku)
                    .isEqualTo(201);
        }
    }

    private static Map<String, Explanation> cases() throws IOException {
        Map<String, Explanation> cases = new LinkedHashMap<>();
        for (Path file : ExplainTest.cases().toList()) {
            String name = String.valueOf(file.getFileName());
            List<String> paths = bodies(name).stream()
                    .map(body ->
                            SHOPIFY.resolve("bodies").resolve(body + ".json").toString())
                    .toList();
            cases.put(name, ExplainTest.explained(paths));
        }
        return cases;
    }

    private static List<String> bodies(String name) throws IOException {
        String first = Files.readString(SHOPIFY.resolve("cases").resolve(name))
                .lines()
                .findFirst()
                .orElseThrow();
        return new ArrayList<>(List.of(first.substring("files: ".length()).split(" ")));
    }
}
