package org.deadwax.server.store.admin;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Asks one shop one thing, with one token: waits where the shop says that it was asked too much, repeats what got lost, and
 * makes one of a few refusals of everything else.
 */
@Component
public class AdminQuery {

    private static final int TRIES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);

    private final ShopHttp http;
    private final Clock clock;

    AdminQuery(ShopHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /**
     * @param uri of the shop's graphql.json
     * @param shop its name, for sentences
     * @param spent told after each answer what is left
     * @return {@code data}
     * @throws ShopRefused when there is none
     */
    public JsonNode ask(
            URI uri,
            String shop,
            String token,
            AdminDocument document,
            Map<String, ?> variables,
            Consumer<CostBudget> spent) {
        Map<String, Object> body = Map.of("query", document.text(), "variables", variables);
        Duration pause = FIRST_PAUSE;
        String reason = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                ShopHttp.Answer answer = http.post(uri, body, Map.of("X-Shopify-Access-Token", token));
                CostBudget budget = CostBudget.of(answer.body(), clock.instant());
                if (budget != null) {
                    spent.accept(budget);
                }
                if (answer.status() == 200 && throttled(answer.body())) {
                    reason = "it is asked more than it allows";
                    pause = budget == null
                            ? pause
                            : budget.until(
                                    answer.body()
                                            .path("extensions")
                                            .path("cost")
                                            .path("requestedQueryCost")
                                            .asDouble(1),
                                    clock.instant());
                } else if (answer.status() == 429 || answer.status() >= 500) {
                    reason = "it answers " + answer.status();
                } else {
                    return data(answer, shop, document);
                }
            } catch (IOException e) {
                reason = "it does not answer";
            }
            if (attempt < TRIES) {
                pause = sleep(pause);
            }
        }
        throw new ShopRefused(
                ShopRefused.Kind.UNAVAILABLE,
                shop + " was asked " + TRIES + " times: " + reason + ". It is asked again later.");
    }

    private static JsonNode data(ShopHttp.Answer answer, String shop, AdminDocument document) {
        switch (answer.status()) {
            case 200 -> {
                JsonNode errors = answer.body().path("errors");
                if (!errors.isMissingNode() && !errors.isEmpty()) {
                    throw refused(errors, shop, document);
                }
                JsonNode data = answer.body().path("data");
                userErrors(data, shop, document);
                return data;
            }
            case 401 ->
                throw new ShopRefused(
                        ShopRefused.Kind.UNAUTHORIZED, shop + " no longer knows this application’s token.");
            case 402, 403, 423 ->
                throw new ShopRefused(
                        ShopRefused.Kind.FROZEN, shop + " is closed by Shopify and answers " + answer.status() + ".");
            default ->
                throw new ShopRefused(
                        ShopRefused.Kind.REQUEST, shop + " answered " + answer.status() + " to " + document + ".");
        }
    }

    private static ShopRefused refused(JsonNode errors, String shop, AdminDocument document) {
        JsonNode first = errors.path(0);
        String words = first.path("message").asString(errors.isString() ? errors.asString() : "an error");
        boolean scope = first.path("extensions").path("code").asString("").equals("ACCESS_DENIED");
        return new ShopRefused(
                scope ? ShopRefused.Kind.SCOPE : ShopRefused.Kind.REQUEST,
                shop + " refuses " + document + ": " + words);
    }

    /** They come with status 200, beside whatever was not done. */
    private static void userErrors(JsonNode data, String shop, AdminDocument document) {
        for (JsonNode payload : data) {
            JsonNode errors =
                    payload.path("userErrors").isEmpty() ? payload.path("mediaUserErrors") : payload.path("userErrors");
            if (!errors.isEmpty()) {
                List<UserErrors.Said> said = StreamSupport.stream(errors.spliterator(), false)
                        .map(AdminQuery::said)
                        .toList();
                String words = said.stream().map(UserErrors.Said::words).collect(Collectors.joining("; "));
                throw new UserErrors(
                        errors.path(0).path("code").asString(""), shop + " refuses " + document + ": " + words, said);
            }
        }
    }

    private static UserErrors.Said said(JsonNode error) {
        List<String> path = StreamSupport.stream(error.path("field").spliterator(), false)
                .map(part -> part.asString(""))
                .toList();
        return new UserErrors.Said(path, error.path("message").asString(""));
    }

    private static boolean throttled(JsonNode body) {
        return body.path("errors")
                .path(0)
                .path("extensions")
                .path("code")
                .asString("")
                .equals("THROTTLED");
    }

    /** @return the next one, should this not be enough */
    private static Duration sleep(Duration pause) {
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        try {
            Thread.sleep(bounded.plusMillis((long) (Math.random() * 100)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopRefused(ShopRefused.Kind.UNAVAILABLE, "The server is stopping.");
        }
        return bounded.multipliedBy(2);
    }
}
