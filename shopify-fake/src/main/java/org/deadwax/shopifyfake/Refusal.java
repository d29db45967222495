package org.deadwax.shopifyfake;

import graphql.GraphqlErrorException;
import java.util.Map;

/** Errors that Shopify answers with status 200. */
final class Refusal {

    private Refusal() {}

    static GraphqlErrorException badRequest(String message) {
        return of(message, Map.of("code", "BAD_REQUEST"));
    }

    static GraphqlErrorException accessDenied(String field, String scope) {
        String needed = "`" + scope + "` access scope.";
        return of(
                "Access denied for " + field + " field. Required access: " + needed,
                Map.of(
                        "code", "ACCESS_DENIED",
                        "documentation", "https://shopify.dev/api/usage/access-scopes",
                        "requiredAccess", needed));
    }

    private static GraphqlErrorException of(String message, Map<String, Object> extensions) {
        return GraphqlErrorException.newErrorException()
                .message(message)
                .extensions(extensions)
                .build();
    }
}
