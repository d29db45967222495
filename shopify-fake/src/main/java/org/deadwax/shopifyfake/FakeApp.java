package org.deadwax.shopifyfake;

import java.util.List;
import java.util.Set;

/**
 * The application as its maker declared it to Shopify.
 *
 * @param scopes that a merchant is asked for
 * @param redirectUris where a merchant may be sent back to; nothing else is accepted
 */
public record FakeApp(String clientId, String clientSecret, Set<String> scopes, List<String> redirectUris) {

    public FakeApp {
        scopes = Set.copyOf(scopes);
        redirectUris = List.copyOf(redirectUris);
    }
}
