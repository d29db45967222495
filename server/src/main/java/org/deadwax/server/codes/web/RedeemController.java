package org.deadwax.server.codes.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.deadwax.server.account.ClientAddress;
import org.deadwax.server.codes.RedeemCode;
import org.deadwax.server.platform.FanStyle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Where a download card leads to. Looking uses nothing up, so a mail scanner or a second glance costs nothing. */
@Hidden
@Controller
class RedeemController {

    private static final int LONGEST = 60;

    private final RedeemCode codes;
    private final ClientAddress clients;

    RedeemController(RedeemCode codes, ClientAddress clients) {
        this.codes = codes;
        this.clients = clients;
    }

    @GetMapping("/redeem")
    ResponseEntity<byte[]> form(@RequestParam(defaultValue = "") String code) {
        return page(HttpStatus.OK, code, "");
    }

    @PostMapping("/redeem")
    ResponseEntity<byte[]> redeem(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        RedeemCode.Answer answer = codes.redeem(code, email, clients.of(request));
        if (answer.page() != null) {
            return headers(HttpStatus.SEE_OTHER).location(answer.page()).build();
        }
        HttpStatus status = switch (answer.outcome()) {
            case GOOD -> HttpStatus.OK;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case USED, EXPIRED -> HttpStatus.GONE;
            case NOT_YET -> HttpStatus.CONFLICT;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
        };
        return page(status, code, answer.why());
    }

    private static ResponseEntity<byte[]> page(HttpStatus status, String code, String wrong) {
        String typed = HtmlUtils.htmlEscape(code.substring(0, Math.min(LONGEST, code.length())));
        String why = wrong.isEmpty()
                ? ""
                : "<p class=\"wrong\" id=\"wrong\" role=\"alert\">" + HtmlUtils.htmlEscape(wrong) + "</p>";
        String about = wrong.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"wrong\"";
        String html = """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Redeem a download code</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><style>%s</style></head><body><main>
                <h1>Redeem a download code</h1>
                <p>Type the code from your card. Dashes and small letters do not matter.</p>
                <form method="post" action="/redeem">
                <label for="code">Code</label>
                <input id="code" name="code" value="%s" autocomplete="off" autocapitalize="characters" spellcheck="false" required%s>
                %s
                <label for="email">E-mail address, if you want the link by mail, too</label>
                <input id="email" name="email" type="email" autocomplete="email" maxlength="250">
                <button type="submit">Get the music</button>
                </form></main></body></html>
                """.formatted(FanStyle.CSS, typed, about, why);
        return headers(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder headers(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    }
}
