package org.deadwax.server.store.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.store.connect.Arrivals;
import org.deadwax.server.store.connect.Installs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/** A merchant's browser on its way to the shop and back. Nobody is signed in here. */
@Controller
class BrowserController {

    private static final String COOKIE = "deadwax_install";
    private static final String PATH = "/shopify";

    private final Installs installs;
    private final Arrivals arrivals;
    private final boolean https;

    BrowserController(Installs installs, Arrivals arrivals, Installation installation) {
        this.installs = installs;
        this.arrivals = arrivals;
        this.https = "https".equals(installation.publicUrl().getScheme());
    }

    @GetMapping(PATH + "/install/{ticket}")
    ResponseEntity<byte[]> depart(@PathVariable String ticket) {
        return installs.open(ticket)
                .map(departure -> headers(HttpStatus.FOUND)
                        .header(HttpHeaders.SET_COOKIE, cookie(departure.cookie(), departure.life()))
                        .location(departure.to())
                        .<byte[]>build())
                .orElseGet(() -> page(
                        HttpStatus.GONE,
                        "This link was opened before, or is too old. Connect the store in Deadwax again."));
    }

    /** Goes nowhere from here, whatever {@code host} says: the page is the end. */
    @GetMapping(PATH + "/callback")
    ResponseEntity<byte[]> arrive(
            HttpServletRequest request, @CookieValue(name = COOKIE, required = false) @Nullable String cookie) {
        Arrivals.Arrival arrival = arrivals.arrive(request.getQueryString(), cookie);
        return page(arrival.good() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, arrival.words());
    }

    private static ResponseEntity<byte[]> page(HttpStatus status, String words) {
        String html = """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deadwax</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem;\
                color:#24221f;background:#f7f5f0}@media(prefers-color-scheme:dark){body{color:#eeebe4;background:#1b1a18}}\
                h1{font-size:1.1rem}</style></head><body><h1>Deadwax</h1><p>%s</p></body></html>
                """.formatted(HtmlUtils.htmlEscape(words));
        return headers(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing takes it back but its time: else any page could, by sending a browser here with nonsense. */
    private String cookie(String value, Duration life) {
        return ResponseCookie.from(COOKIE, value)
                .path(PATH)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .maxAge(life)
                .build()
                .toString();
    }

    private static ResponseEntity.BodyBuilder headers(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
}
