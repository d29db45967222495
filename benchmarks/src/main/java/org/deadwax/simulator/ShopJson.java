package org.deadwax.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a shop writes its JSON: money twice, times with the shop's offset, {@code & < >} escaped. */
final class ShopJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new AngleEscapes()).build())
            .build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private ShopJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] bytes(JsonNode body) {
        return MAPPER.writeValueAsBytes(body);
    }

    static @Nullable String time(@Nullable Instant at, ZoneOffset offset) {
        return at == null ? null : TIME.format(at.atOffset(offset));
    }

    static String text(Money money) {
        return money.amount().toPlainString();
    }

    /** {@code key} in the store's currency and {@code key_set} in both. */
    static void money(ObjectNode node, String key, Amount amount) {
        node.put(key, text(amount.shop()));
        set(node, key + "_set", amount);
    }

    static void set(ObjectNode node, String key, Amount amount) {
        ObjectNode set = node.putObject(key);
        set.putObject("shop_money")
                .put("amount", text(amount.shop()))
                .put("currency_code", amount.shop().currency());
        set.putObject("presentment_money")
                .put("amount", text(amount.presentment()))
                .put("currency_code", amount.presentment().currency());
    }

    private static final class AngleEscapes extends CharacterEscapes {

        private static final int[] ASCII = ascii();

        private static int[] ascii() {
            int[] escapes = standardAsciiEscapesForJSON();
            for (char c : new char[] {'&', '<', '>'}) {
                escapes[c] = ESCAPE_STANDARD;
            }
            return escapes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int ch) {
            return null;
        }
    }
}
