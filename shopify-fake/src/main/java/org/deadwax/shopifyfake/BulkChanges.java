package org.deadwax.shopifyfake;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Begins and ends what shops gather. */
final class BulkChanges {

    private final AdminEndpoint admin;

    BulkChanges(AdminEndpoint admin) {
        this.admin = admin;
    }

    Map<String, DataFetcher<?>> all() {
        return Map.of(
                "bulkOperationRunQuery", (DataFetcher<?>) this::run,
                "bulkOperationCancel", (DataFetcher<?>) BulkChanges::cancel);
    }

    private Map<String, Object> run(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        String query = String.valueOf(asked.<Object>getArgument("query"));
        boolean grouped = Boolean.TRUE.equals(asked.getArgument("groupObjects"));
        String wrong = BulkQuery.wrong(admin.schema(), query);
        if (wrong != null) {
            return payload(null, "INVALID", wrong);
        }
        if (shop.bulk().running()) {
            return payload(
                    null,
                    "OPERATION_IN_PROGRESS",
                    "A bulk query operation for this app and shop is already in progress.");
        }
        return payload(
                shop.bulk().begin(query, () -> admin.gathered(shop, ShopQueries.scopes(asked), query), grouped),
                null,
                null);
    }

    private static Map<String, Object> cancel(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        Map<String, Object> cancelled = shop.bulk().cancel(ShopQueries.number(asked.getArgument("id")));
        return payload(
                cancelled, null, cancelled == null ? "A bulk operation cannot be canceled when it is completed" : null);
    }

    private static Map<String, Object> payload(
            @Nullable Map<String, Object> operation, @Nullable String code, @Nullable String error) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("bulkOperation", operation);
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", code);
        one.put("field", List.of("query"));
        one.put("message", error);
        payload.put("userErrors", error == null ? List.of() : List.of(one));
        return payload;
    }
}
