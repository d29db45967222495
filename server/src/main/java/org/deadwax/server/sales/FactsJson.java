package org.deadwax.server.sales;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@link OrderFacts} as the database keeps them. */
class FactsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactsJson() {}

    static String write(OrderFacts facts) {
        return JSON.writeValueAsString(facts);
    }

    static OrderFacts read(@Nullable String json) {
        return json == null ? OrderFacts.NONE : JSON.readValue(json, OrderFacts.class);
    }
}
