package org.deadwax.shopifyfake;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** POST /admin/api/VERSION/graphql.json: who asks, whether the shop may answer, what it costs, and then the answer. */
final class AdminEndpoint {

    static final String VERSION = "2026-10";

    private final GraphQLSchema schema;
    private final GraphQL graphQl;

    AdminEndpoint() {
        ShopQueries queries = new ShopQueries();
        ProductChanges products = new ProductChanges();
        SubscriptionChanges subscriptions = new SubscriptionChanges();
        Map<String, graphql.schema.DataFetcher<?>> mutations = new LinkedHashMap<>(products.all());
        mutations.putAll(subscriptions.all());
        mutations.putAll(new Fulfillments().all());
        mutations.putAll(new BulkChanges(this).all());
        mutations.putAll(new MediaChanges().all());
        Map<String, graphql.schema.DataFetcher<?>> asked = new LinkedHashMap<>(queries.all());
        asked.putAll(new ProductQueries().all());
        schema = AdminSchema.build(asked, mutations);
        graphQl = GraphQL.newGraphQL(schema).build();
    }

    record Answer(int status, Map<String, ?> body) {}

    Answer answer(FakeShop shop, String version, @Nullable String token, Map<String, Object> request) {
        if (shop.standing() == FakeShop.Standing.FROZEN) {
            return new Answer(402, Map.of("errors", "Unavailable Shop"));
        }
        Tokens.Grant grant = token == null ? null : shop.tokens.find(token);
        if (grant == null || shop.standing() == FakeShop.Standing.UNINSTALLED) {
            return new Answer(
                    401,
                    Map.of("errors", "[API] Invalid API key or access token (unrecognized login or wrong password)"));
        }
        if (!version.equals(VERSION)) {
            return new Answer(404, Map.of("errors", "Not Found"));
        }
        if (!(request.get("query") instanceof String query)) {
            return new Answer(400, Map.of("errors", Map.of("query", "Required parameter missing or invalid")));
        }
        List<String> fields = fields(query);
        shop.faults().count(fields);
        if (shop.faults().isAway(fields)) {
            return new Answer(503, Map.of("errors", "Service Unavailable"));
        }
        Map<String, Object> refused = shop.faults().refuses(fields);
        if (refused != null) {
            return new Answer(200, refused);
        }
        Map<String, ?> answer = execute(shop, grant, query, variables(request));
        return shop.faults().loses(fields) ? new Answer(502, Map.of("errors", "Bad Gateway")) : new Answer(200, answer);
    }

    /** What is asked at the top; empty where it cannot be told. */
    private static List<String> fields(String query) {
        try {
            return Parser.parse(query).getDefinitionsOfType(OperationDefinition.class).stream()
                    .flatMap(one -> one.getSelectionSet().getSelectionsOfType(Field.class).stream())
                    .map(Field::getName)
                    .toList();
        } catch (InvalidSyntaxException e) {
            return List.of();
        }
    }

    private Map<String, ?> execute(FakeShop shop, Tokens.Grant grant, String query, Map<String, Object> variables) {
        Document document;
        try {
            document = Parser.parse(query);
        } catch (InvalidSyntaxException e) {
            return Map.of("errors", List.of(Map.of("message", e.getMessage())));
        }
        List<ValidationError> invalid = new Validator().validateDocument(schema, document, Locale.ROOT);
        if (!invalid.isEmpty()) {
            return Map.of(
                    "errors",
                    invalid.stream().map(ValidationError::toSpecification).toList());
        }
        int cost = QueryCost.of(schema, document, variables);
        if (cost > QueryCost.MOST) {
            String message = "Query cost is " + cost + ", which exceeds the single query max cost limit ("
                    + QueryCost.MOST + ").";
            return refused(shop, cost, message, "MAX_COST_EXCEEDED");
        }
        if (shop.faults().throttles(fields(query)) || !shop.costs.take(cost)) {
            return refused(shop, cost, "Throttled", "THROTTLED");
        }
        ExecutionResult result;
        synchronized (shop) {
            result = graphQl.execute(ExecutionInput.newExecutionInput(query)
                    .variables(variables)
                    .graphQLContext(Map.of(ShopQueries.SHOP, shop, ShopQueries.SCOPES, grant.scopes()))
                    .build());
        }
        Map<String, Object> body = new LinkedHashMap<>(result.toSpecification());
        int actual = Math.min(cost, QueryCost.actual(body.get("data")));
        shop.costs.giveBack(cost - actual);
        body.put("extensions", Map.of("cost", cost(shop, cost, actual)));
        return body;
    }

    /** All of it, however much, as a bulk query gathers it; costs nothing. */
    ExecutionResult gathered(FakeShop shop, java.util.Set<String> scopes, String query) {
        return graphQl.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(ShopQueries.SHOP, shop, ShopQueries.SCOPES, scopes, Connections.WHOLE, true))
                .build());
    }

    GraphQLSchema schema() {
        return schema;
    }

    private static Map<String, ?> refused(FakeShop shop, int cost, String message, String code) {
        Map<String, Object> error = Map.of(
                "message",
                message,
                "extensions",
                Map.of("code", code, "documentation", "https://shopify.dev/api/usage/rate-limits"));
        return Map.of("errors", List.of(error), "extensions", Map.of("cost", cost(shop, cost, null)));
    }

    private static Map<String, Object> cost(FakeShop shop, int requested, @Nullable Integer actual) {
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("requestedQueryCost", requested);
        cost.put("actualQueryCost", actual);
        cost.put("throttleStatus", shop.costs.status());
        return cost;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Map<String, Object> request) {
        return request.get("variables") instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
