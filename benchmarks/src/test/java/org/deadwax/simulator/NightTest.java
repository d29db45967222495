package org.deadwax.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NightTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final StoreProfile STORE = StoreProfile.american("low-meridian.myshopify.com", "shpss_night");
    private static final Night NIGHT = Night.of(plan(7));

    static NightPlan plan(long seed) {
        return NightPlan.of(seed, 600, STORE, articles(), Instant.parse("2026-11-20T05:00:00Z"));
    }

    static List<Article> articles() {
        return List.of(
                article("LM-001-LP", Format.VINYL, "Sea Glass (Vinyl LP)", "34.99"),
                article("LM-001-CD", Format.CD, "Sea Glass (CD)", "13.99"),
                article("LM-001-CS", Format.CASSETTE, "Sea Glass (Cassette)", "11.99"),
                article("LM-001-D", Format.DIGITAL_ALBUM, "Sea Glass (Digital)", "9.99"),
                article("LM-001-D04", Format.DIGITAL_TRACK, "Undertow (Digital track)", "1.29"));
    }

    private static Article article(String sku, Format format, String title, String price) {
        return new Article(sku, format, title, null, List.of(Money.of(price, "USD")));
    }

    @Test
    void theSameSeedIsTheSameNightToTheByte() {
        assertThat(fingerprint(Night.of(plan(7)))).isEqualTo(fingerprint(NIGHT));
        assertThat(Night.of(plan(7)).truth()).isEqualTo(NIGHT.truth());
        assertThat(fingerprint(Night.of(plan(8)))).isNotEqualTo(fingerprint(NIGHT));
    }

    @Test
    void everyBodyIsSignedAndOfARealSize() {
        List<Integer> paid = new ArrayList<>();
        for (TimedWebhook webhook : NIGHT.webhooks()) {
            assertThat(webhook.hmac()).isEqualTo(Signature.of(webhook.body(), STORE.secret()));
            if (webhook.topic().equals("orders/paid")) {
                paid.add(webhook.body().length);
            }
        }
        paid.sort(null);
        // 6 KB is a digital album at the till; Shopify's own are 10 to 20
        assertThat(paid.getFirst()).isGreaterThan(5_000);
        assertThat(paid.get(paid.size() / 2)).isBetween(8_000, 12_000);
        assertThat(paid.getLast()).isBetween(12_000, 30_000);
    }

    @Test
    void signsAsTheStandardSays() {
        // RFC 4231, test case 2
        byte[] body = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
        byte[] mac = HexFormat.of().parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(Signature.of(body, "Jefe")).isEqualTo(Base64.getEncoder().encodeToString(mac));
    }

    @Test
    void theNightHoldsEveryKindOfTrap() {
        Set<String> seen = new HashSet<>();
        for (TimedWebhook webhook : NIGHT.webhooks()) {
            seen.add(webhook.topic());
            if (!webhook.topic().startsWith("orders/") || webhook.topic().equals("orders/edited")) {
                continue;
            }
            JsonNode order = JSON.readTree(webhook.body());
            seen.add("source " + order.path("source_name").asString());
            seen.add("status " + order.path("financial_status").asString());
            seen.add("presentment " + order.path("presentment_currency").asString());
            seen.add("test " + order.path("test").asBoolean());
            seen.add("email " + !order.path("email").asString().isEmpty());
            seen.add("huge id " + (order.path("id").asLong() > 1L << 53));
            seen.add("customer " + order.path("customer").isObject());
            seen.add("shipping " + order.path("shipping_address").isObject());
            seen.add("free " + order.path("total_price").asString().equals("0.00"));
            seen.add("preorder " + order.path("created_at").asString().startsWith("2026-11-1"));
            for (JsonNode line : order.path("line_items")) {
                seen.add("gift card " + line.path("gift_card").asBoolean());
                seen.add("listed " + line.path("product_exists").asBoolean());
                seen.add("bundle " + line.path("sales_line_item_group_id").isNumber());
                seen.add("copies " + line.path("quantity").asInt());
            }
        }
        assertThat(seen)
                .contains("orders/paid", "orders/updated", "orders/cancelled", "orders/edited", "refunds/create")
                .contains("fulfillments/create", "fulfillments/update", "fulfillment_events/create")
                .contains("source web", "source pos", "source shopify_draft_order")
                .contains("status authorized", "status paid", "status partially_refunded", "status refunded")
                .contains("presentment USD", "presentment EUR", "presentment GBP", "presentment JPY")
                .contains("test true", "email false", "huge id true", "customer false", "shipping false")
                .contains("free true", "preorder true", "gift card true", "listed false", "bundle true", "copies 4");
    }

    @Test
    void comesTwiceAndOutOfOrder() {
        Map<String, Integer> deliveries = new HashMap<>();
        Map<Long, Instant> newest = new HashMap<>();
        long late = 0;
        for (TimedWebhook webhook : NIGHT.webhooks()) {
            deliveries.merge(webhook.webhookId(), 1, Integer::sum);
            Instant before = newest.put(webhook.orderId(), webhook.triggeredAt());
            late += before != null && webhook.triggeredAt().isBefore(before) ? 1 : 0;
        }
        assertThat(deliveries.values()).contains(2);
        assertThat(NIGHT.truth().deliveries()).isGreaterThan(NIGHT.truth().webhooks());
        assertThat(late).isGreaterThan(20);
    }

    /** The last state of every order, read from its bodies alone, adds up to what the simulator kept beside them. */
    @Test
    void theBodiesSayWhatTheTruthSays() {
        Map<String, Long> sold = new HashMap<>();
        BigDecimal gross = BigDecimal.ZERO;
        for (JsonNode order : lastStates().values()) {
            boolean paid = Set.of("paid", "partially_refunded", "refunded")
                    .contains(order.path("financial_status").asString());
            if (!paid || order.path("test").asBoolean()) {
                continue;
            }
            for (JsonNode line : order.path("line_items")) {
                String sku = line.path("sku").asString("");
                if (NIGHT.truth().bySku().containsKey(sku)) {
                    long units = line.path("current_quantity").asLong();
                    sold.merge(sku, units, Long::sum);
                    gross = gross.add(earned(line));
                }
            }
        }
        assertThat(sold)
                .isEqualTo(NIGHT.truth().bySku().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().sold())));
        assertThat(gross).isEqualByComparingTo(NIGHT.truth().total().gross().amount());
        assertThat(NIGHT.truth().total().net()).isLessThan(NIGHT.truth().total().gross());
    }

    private static Map<Long, JsonNode> lastStates() {
        Map<Long, JsonNode> last = new HashMap<>();
        NIGHT.webhooks().stream()
                .filter(webhook -> webhook.topic().startsWith("orders/")
                        && !webhook.topic().equals("orders/edited"))
                .sorted(Comparator.comparing(TimedWebhook::triggeredAt))
                .map(webhook -> JSON.readTree(webhook.body()))
                .forEach(order -> last.merge(
                        order.path("id").asLong(),
                        order,
                        (a, b) -> b.path("updated_at")
                                                .asString()
                                                .compareTo(a.path("updated_at").asString())
                                        >= 0
                                ? b
                                : a));
        return last;
    }

    private static BigDecimal earned(JsonNode line) {
        BigDecimal sum = new BigDecimal(line.path("price").asString())
                .multiply(BigDecimal.valueOf(line.path("quantity").asLong()));
        for (JsonNode allocation : line.path("discount_allocations")) {
            sum = sum.subtract(new BigDecimal(allocation.path("amount").asString()));
        }
        return sum;
    }

    private static String fingerprint(Night night) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (TimedWebhook webhook : night.webhooks()) {
                digest.update(webhook.at().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(webhook.headers().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(webhook.body());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
