package org.deadwax.shopifyfake;

import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Orders by when they changed. A filter that is not understood is refused, where Shopify would quietly ignore it. */
record OrderSearch(List<FakeOrder> found, Function<FakeOrder, Instant> sortedBy) {

    private static final Pattern TERM = Pattern.compile("(updated_at|created_at|processed_at):(>=|<=|>|<)'?([^' ]+)'?");
    private static final Duration WITHOUT_ASKING = Duration.ofDays(60);

    static OrderSearch of(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        Function<FakeOrder, Instant> key =
                "UPDATED_AT".equals(asked.getArguments().get("sortKey"))
                        ? order -> order.updatedAt
                        : order -> order.createdAt;
        Comparator<FakeOrder> by = Comparator.comparing(key).thenComparing(FakeOrder::id);
        Predicate<FakeOrder> wanted = filter(asked.getArgument("query"));
        if (!ShopQueries.scopes(asked).contains("read_all_orders")) {
            Instant oldest = shop.now().minus(WITHOUT_ASKING);
            wanted = wanted.and(order -> order.createdAt.isAfter(oldest));
        }
        boolean reverse = Boolean.TRUE.equals(asked.getArguments().get("reverse"));
        return new OrderSearch(
                shop.orders.values().stream()
                        .filter(wanted)
                        .sorted(reverse ? by.reversed() : by)
                        .toList(),
                key);
    }

    int count() {
        return found.size();
    }

    /** The cursor is a place among times, so an order that changes in between comes again, later, and hides no other. */
    Map<String, Object> page(DataFetchingEnvironment asked) {
        if (asked.getGraphQlContext().getOrDefault(Connections.WHOLE, false)) {
            return Connections.page(found.stream().map(GraphOrder::of).toList(), false, false);
        }
        Object first = asked.getArguments().get("first");
        if (!(first instanceof Integer most) || most < 1 || most > 250) {
            throw Refusal.badRequest("you must provide one of first or last");
        }
        Stream<FakeOrder> rest = found.stream();
        if (asked.getArgument("after") instanceof String after) {
            String[] parts = Connections.id(after).split(" ");
            Instant at = Instant.parse(parts[0]);
            long id = Long.parseLong(parts[1]);
            rest = rest.filter(order -> {
                int compared = sortedBy.apply(order).compareTo(at);
                return compared > 0 || compared == 0 && order.id > id;
            });
        }
        List<FakeOrder> some = rest.limit(most + 1L).toList();
        List<FakeOrder> page = some.subList(0, Math.min(most, some.size()));
        Map<String, Object> connection = new java.util.LinkedHashMap<>(Connections.page(
                page.stream().map(GraphOrder::of).toList(), asked.getArgument("after") != null, some.size() > most));
        if (!page.isEmpty()) {
            Map<String, Object> info = new java.util.LinkedHashMap<>();
            info.put("hasNextPage", some.size() > most);
            info.put("hasPreviousPage", asked.getArgument("after") != null);
            info.put("startCursor", cursor(page.getFirst()));
            info.put("endCursor", cursor(page.getLast()));
            connection.put("pageInfo", info);
        }
        return connection;
    }

    private String cursor(FakeOrder order) {
        return Connections.cursor(sortedBy.apply(order) + " " + order.id);
    }

    private static Predicate<FakeOrder> filter(@org.jspecify.annotations.Nullable String query) {
        Predicate<FakeOrder> all = order -> true;
        if (query == null || query.isBlank()) {
            return all;
        }
        for (String term : query.strip().split("\\s+(?:AND\\s+)?")) {
            Matcher matcher = TERM.matcher(term);
            if (!matcher.matches()) {
                throw Refusal.badRequest("The search term " + term + " is not understood.");
            }
            Instant at = OffsetDateTime.parse(matcher.group(3)).toInstant();
            String operator = matcher.group(2);
            boolean updated = matcher.group(1).equals("updated_at");
            all = all.and(order -> {
                int compared = (updated ? order.updatedAt : order.createdAt).compareTo(at);
                return switch (operator) {
                    case ">=" -> compared >= 0;
                    case "<=" -> compared <= 0;
                    case ">" -> compared > 0;
                    default -> compared < 0;
                };
            });
        }
        return all;
    }
}
