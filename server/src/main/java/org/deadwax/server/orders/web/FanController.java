package org.deadwax.server.orders.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.account.ClientAddress;
import org.deadwax.server.orders.LostMail;
import org.deadwax.server.orders.ThankYou;
import org.deadwax.server.platform.FanStyle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Pages for fans who have no mail to click on. They work without a script. */
@Hidden
@Controller
class FanController {

    private static final String FORM = """
            <h1>Send it again</h1>
            <p>Type the address you used at the checkout. If something was bought with it, the link comes by mail.</p>
            <form method="post" action="/lost">
            <label for="email">E-mail address</label>
            <input id="email" name="email" type="email" autocomplete="email" required maxlength="250">
            <button type="submit">Send it again</button>
            </form>
            """;

    private static final String SENT = """
            <h1>Look into your mailbox</h1>
            <p>If something was bought with this address, its link is on the way. It can take a minute. Nothing comes? Look into
            the spam folder, try another address, or ask the store you bought from.</p>
            <p><a href="/lost">Try another address</a></p>
            """;

    private static final String OFTEN = """
            <h1>That was often</h1>
            <p>From where you are, many links were asked for within the hour. Try again in an hour, or ask the store you bought from.</p>
            """;

    private static final String WAIT = """
            <h1>Your order is on its way to us</h1>
            <p>The store has it, and we hear of it in a moment. This page looks again by itself.</p>
            """;

    private static final String WRONG = """
            <h1>This link is not whole</h1>
            <p>Open it from the store's page once more, or let us <a href="/lost">send it by mail</a>.</p>
            """;

    private final LostMail lost;
    private final ThankYou thankYou;
    private final ClientAddress clients;

    FanController(LostMail lost, ThankYou thankYou, ClientAddress clients) {
        this.lost = lost;
        this.thankYou = thankYou;
        this.clients = clients;
    }

    @GetMapping("/lost")
    ResponseEntity<byte[]> form() {
        return page(HttpStatus.OK, FORM, "");
    }

    @PostMapping("/lost")
    ResponseEntity<byte[]> ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        return lost.ask(email, clients.of(request))
                ? page(HttpStatus.OK, SENT, "")
                : page(HttpStatus.TOO_MANY_REQUESTS, OFTEN, "");
    }

    /** 202 while the order is not here yet. */
    @GetMapping("/o/{store}/{order}/{signature}")
    ResponseEntity<byte[]> thankYou(
            @PathVariable String store, @PathVariable String order, @PathVariable String signature) {
        UUID id = store(store);
        long number = number(order);
        if (id == null || number <= 0 || !thankYou.signed(id, number, signature)) {
            return page(HttpStatus.NOT_FOUND, WRONG, "");
        }
        Optional<URI> link = thankYou.page(id, number);
        return link.isPresent()
                ? headers(HttpStatus.SEE_OTHER).location(link.get()).build()
                : page(HttpStatus.ACCEPTED, WAIT, "<meta http-equiv=\"refresh\" content=\"3\">");
    }

    private static @org.jspecify.annotations.Nullable UUID store(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static ResponseEntity<byte[]> page(HttpStatus status, String body, String head) {
        String title = HtmlUtils.htmlEscape(body.substring(body.indexOf("<h1>") + 4, body.indexOf("</h1>")));
        String html = """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title>%s
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>%s</style></head><body><main>%s</main></body></html>
                """.formatted(title, head, FanStyle.CSS, body);
        return headers(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity.BodyBuilder headers(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.RETRY_AFTER, status == HttpStatus.ACCEPTED ? "3" : "0")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    }
}
