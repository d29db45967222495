package org.deadwax.server.store.connect;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.deadwax.server.store.ShopDomain;
import org.deadwax.server.store.admin.ShopHttp;
import org.deadwax.server.store.admin.ShopRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks a shop for tokens. */
@Component
class TokenEndpoint {

    private final ShopHttp http;
    private final ShopAddress address;
    private final Clock clock;

    TokenEndpoint(ShopHttp http, ShopAddress address, Clock clock) {
        this.http = http;
        this.address = address;
        this.clock = clock;
    }

    /** For the code that a merchant's browser brought; works once. */
    Granted exchange(ShopDomain shop, ClientLogin client, String code) {
        return ask(shop, client, Map.of("code", code, "expiring", "1"));
    }

    Granted refresh(ShopDomain shop, ClientLogin client, String refreshToken) {
        return ask(shop, client, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** For an application that belongs to the shop's own organisation. */
    Granted credentials(ShopDomain shop, ClientLogin client) {
        return ask(shop, client, Map.of("grant_type", "client_credentials"));
    }

    private Granted ask(ShopDomain shop, ClientLogin client, Map<String, String> what) {
        Map<String, String> body = new LinkedHashMap<>(what);
        body.put("client_id", client.id());
        body.put("client_secret", client.secret());
        ShopHttp.Answer answer;
        try {
            answer = http.post(address.token(shop), body, Map.of());
        } catch (IOException e) {
            throw new ShopRefused(
                    ShopRefused.Kind.UNAVAILABLE, shop.name() + " does not answer when it is asked for a token.");
        }
        return read(shop, answer);
    }

    private Granted read(ShopDomain shop, ShopHttp.Answer answer) {
        JsonNode body = answer.body();
        switch (answer.status()) {
            case 200 -> {
                String access = body.path("access_token").asString("");
                if (access.isEmpty()) {
                    throw new ShopRefused(ShopRefused.Kind.UNAVAILABLE, shop.name() + " answered without a token.");
                }
                return granted(access, body);
            }
            case 400, 401, 403 ->
                throw new TokenRefused(
                        body.path("error").asString("invalid_request"),
                        shop.name() + " gives no token: "
                                + body.path("error_description").asString("it answers " + answer.status()) + ".");
            case 402, 423 ->
                throw new ShopRefused(
                        ShopRefused.Kind.FROZEN,
                        shop.name() + " is closed by Shopify and answers " + answer.status() + ".");
            default ->
                throw new ShopRefused(
                        ShopRefused.Kind.UNAVAILABLE,
                        shop.name() + " answers " + answer.status() + " when it is asked for a token.");
        }
    }

    private Granted granted(String access, JsonNode body) {
        Instant now = clock.instant();
        String refresh = body.path("refresh_token").asString("");
        return new Granted(
                access,
                // a token without an end is none that this endpoint gives: taken for one, it would be used until it
                // fails
                now.plusSeconds(body.path("expires_in").asLong(0)),
                refresh.isEmpty() ? null : refresh,
                refresh.isEmpty()
                        ? null
                        : until(now, body.path("refresh_token_expires_in").asLong(0)),
                scopes(body.path("scope").asString("")));
    }

    private static @Nullable Instant until(Instant now, long seconds) {
        return seconds == 0 ? null : now.plusSeconds(seconds);
    }

    private static Set<String> scopes(String text) {
        return Arrays.stream(text.split("[, ]+"))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
