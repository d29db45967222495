package org.deadwax.shopifyfake;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How an application gets its tokens: asking the merchant, refreshing, or as the application of the shop's own owner. */
final class OauthEndpoint {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_SECONDS = 60;

    private final FakeApp app;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    OauthEndpoint(FakeApp app) {
        this.app = app;
    }

    private record Code(String domain, Set<String> scopes, Instant until) {}

    record Answer(int status, Map<String, ?> body) {}

    /** What is wrong with a link to the merchant's consent; null when nothing is. */
    @Nullable
    String refusal(Map<String, String> query) {
        if (!app.clientId().equals(query.get("client_id"))) {
            return "Oauth error invalid_request: Could not find Shopify API application with api_key";
        }
        String uri = query.get("redirect_uri");
        if (uri == null || !app.redirectUris().contains(uri)) {
            return "Oauth error invalid_request: The redirect_uri is not whitelisted";
        }
        if (query.getOrDefault("scope", "").isBlank()) {
            return "Oauth error invalid_scope: no scope was asked for";
        }
        return null;
    }

    /** The merchant said yes. @param granted which may be fewer than were asked for. @return where the browser goes next */
    String approve(FakeShop shop, Map<String, String> query, Set<String> granted) {
        String code = random();
        codes.put(code, new Code(shop.domain(), granted, shop.now().plusSeconds(CODE_SECONDS)));
        Map<String, String> back = new TreeMap<>();
        back.put("code", code);
        back.put(
                "host",
                java.util.Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(
                                ("admin.shopify.com/store/" + shop.domain().split("\\.")[0]).getBytes()));
        back.put("shop", shop.domain());
        back.put("state", query.getOrDefault("state", ""));
        back.put("timestamp", String.valueOf(shop.now().getEpochSecond()));
        back.put("hmac", Signature.ofQuery(back, app.clientSecret()));
        StringBuilder uri = new StringBuilder(query.getOrDefault("redirect_uri", ""));
        char separator = '?';
        for (Map.Entry<String, String> one : back.entrySet()) {
            uri.append(separator).append(one.getKey()).append('=').append(Signature.encode(one.getValue()));
            separator = '&';
        }
        return uri.toString();
    }

    Answer token(FakeShop shop, Map<String, Object> request) {
        if (!app.clientId().equals(request.get("client_id"))
                || !app.clientSecret().equals(request.get("client_secret"))) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        if (shop.standing() == FakeShop.Standing.FROZEN) {
            return new Answer(402, Map.of("errors", "Unavailable Shop"));
        }
        Object grant = request.get("grant_type");
        if ("refresh_token".equals(grant)) {
            return refresh(shop, String.valueOf(request.get("refresh_token")));
        }
        if ("client_credentials".equals(grant)) {
            return shop.standing() == FakeShop.Standing.OPEN
                    ? given(shop, shop.tokens.forADay(shop.granted()), 86_399)
                    : error(400, "shop_not_permitted", "The application is not installed in this shop");
        }
        Code code = codes.remove(String.valueOf(request.get("code")));
        if (code == null || !code.domain.equals(shop.domain()) || shop.now().isAfter(code.until)) {
            return error(400, "invalid_request", "The authorization code was not found or was already used");
        }
        if (!"1".equals(String.valueOf(request.get("expiring")))) {
            return error(400, "invalid_request", "This application must ask for expiring tokens");
        }
        shop.install(code.scopes);
        return given(shop, shop.tokens.installed(code.scopes), Tokens.ACCESS_LIFE.toSeconds());
    }

    private Answer refresh(FakeShop shop, String token) {
        Tokens.Grant grant = shop.standing() == FakeShop.Standing.OPEN ? shop.tokens.refresh(token) : null;
        if (grant == null) {
            return error(400, "invalid_grant", "This request requires an active refresh_token");
        }
        if (shop.losesAnswer()) {
            return new Answer(520, Map.of("errors", "Web server is returning an unknown error"));
        }
        return given(shop, grant, Tokens.ACCESS_LIFE.toSeconds());
    }

    private static Answer given(FakeShop shop, Tokens.Grant grant, long seconds) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", grant.access());
        body.put("scope", String.join(",", grant.scopes().stream().sorted().toList()));
        if (shop.saysExpiry()) {
            body.put("expires_in", seconds);
        }
        if (grant.refresh() != null) {
            body.put("refresh_token", grant.refresh());
            body.put("refresh_token_expires_in", Tokens.REFRESH_LIFE.toSeconds());
        }
        return new Answer(200, body);
    }

    private static Answer error(int status, String error, String description) {
        return new Answer(status, Map.of("error", error, "error_description", description));
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
