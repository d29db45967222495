package org.deadwax.shopifyfake;

import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of a list. Its cursors name things, not places: what changes between two pages moves nothing. */
final class Connections {

    /** Of a question whose lists are given whole. */
    static final String WHOLE = "whole";

    private static final int MOST = 250;
    private static final Map<String, Object> EVERYTHING = Map.of("first", Integer.MAX_VALUE);

    private Connections() {}

    static Map<String, Object> arguments(DataFetchingEnvironment asked) {
        return asked.getGraphQlContext().getOrDefault(WHOLE, false) ? EVERYTHING : asked.getArguments();
    }

    static Map<String, Object> of(List<?> all, Map<String, Object> arguments) {
        if (arguments == EVERYTHING) {
            return page(all, false, false);
        }
        Object first = arguments.get("first");
        if (!(first instanceof Integer most) || most < 0 || most > MOST) {
            throw Refusal.badRequest(
                    first == null ? "you must provide one of first or last" : "first must be 0 to " + MOST);
        }
        int begin = 0;
        if (arguments.get("after") instanceof String after) {
            String id = id(after);
            begin = -1;
            for (int i = 0; i < all.size(); i++) {
                if (key(all.get(i)).equals(id)) {
                    begin = i + 1;
                }
            }
            if (begin < 0) {
                throw Refusal.badRequest("Invalid cursor for current pagination sort.");
            }
        }
        int end = Math.min(all.size(), begin + most);
        return page(all.subList(begin, end), begin > 0, end < all.size());
    }

    /** Of what was cut out already. */
    static Map<String, Object> page(List<?> nodes, boolean before, boolean more) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("hasNextPage", more);
        info.put("hasPreviousPage", before);
        info.put("startCursor", nodes.isEmpty() ? null : cursor(key(nodes.getFirst())));
        info.put("endCursor", nodes.isEmpty() ? null : cursor(key(nodes.getLast())));
        List<Map<String, Object>> edges = nodes.stream()
                .map(node -> Map.of("cursor", (Object) cursor(key(node)), "node", node))
                .toList();
        return Map.of("nodes", nodes, "edges", edges, "pageInfo", info);
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static String id(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("Invalid cursor for current pagination sort.");
        }
    }

    private static String key(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : String.valueOf(node);
    }
}
