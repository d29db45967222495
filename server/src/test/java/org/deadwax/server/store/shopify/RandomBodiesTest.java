package org.deadwax.server.store.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a body is made of, it is understood or refused with a sentence; nothing else is thrown. */
class RandomBodiesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[null]",
            "\"\"",
            "\" \"",
            "\"x\"",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e-400",
            "9223372036854775808",
            "123456789012345678901234567890",
            "\"NaN\"",
            "\"1e999999999\"",
            "\"٣\"",
            "\"\\ud83d\"",
            "\"\\u0000\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"+999999999-01-01T00:00:00+18:00\"",
            "\"XXX\"",
            "\"JPY\"",
            "[[[]]]");

    private final long seed = Long.getLong("deadwax.test.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void oddValuesAnywhereAreUnderstoodOrRefusedWithASentence() throws IOException {
        for (Path file : bodies()) {
            byte[] bytes = Files.readAllBytes(file);
            String topic = Topics.ofName(String.valueOf(file.getFileName())).orElseThrow();
            for (int i = 0; i < 40; i++) {
                JsonNode body = JSON.readTree(bytes);
                for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                    change(body);
                }
                tried(topic, JSON.writeValueAsBytes(body));
            }
        }
    }

    @Test
    void brokenBytesAreUnderstoodOrRefusedWithASentence() throws IOException {
        for (Path file : bodies()) {
            byte[] bytes = Files.readAllBytes(file);
            String topic = Topics.ofName(String.valueOf(file.getFileName())).orElseThrow();
            for (int i = 0; i < 15; i++) {
                byte[] broken = bytes.clone();
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                tried(topic, broken);
                tried(topic, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            }
        }
    }

    /** One of the broken bytes once made 5E400000000001 of an id. */
    @Test
    void aNumberBeyondEveryExponentIsRefusedWithASentence() {
        assertThatThrownBy(() -> ShopifyTranslation.translate(
                        "orders/paid", "{\"id\": 5E400000000001}".getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOf(UnreadableWebhook.class)
                .hasMessageContaining("too large");
    }

    private void tried(String topic, byte[] body) {
        String shown = new String(body, StandardCharsets.UTF_8);
        try {
            assertThat(ShopifyTranslation.translate(topic, body, null)).isNotNull();
        } catch (UnreadableWebhook e) {
            assertThat(e.getMessage())
                    .as("seed %d: %s", seed, shown)
                    .isNotBlank()
                    .hasSizeLessThan(500);
            assertThat(String.valueOf(e.getMessage()).lines())
                    .as("seed %d: %s", seed, shown)
                    .hasSize(1);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ", " + topic + ": " + shown, e);
        }
    }

    /** One value somewhere becomes another one, or goes. */
    private void change(JsonNode node) {
        JsonNode odd = JSON.readTree(ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            JsonNode inner = object.get(name);
            if (inner != null && inner.isContainer() && !inner.isEmpty() && random.nextInt(4) > 0) {
                change(inner);
            } else if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, odd);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int i = random.nextInt(array.size());
            JsonNode inner = array.get(i);
            if (inner != null && inner.isContainer() && !inner.isEmpty() && random.nextInt(4) > 0) {
                change(inner);
            } else {
                array.set(i, odd);
            }
        }
    }

    private static List<Path> bodies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/shopify/bodies"))) {
            return files.filter(file -> !file.toString().contains("250_lines"))
                    .sorted()
                    .toList();
        }
    }
}
