package org.deadwax.server.store;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.deadwax.server.platform.DiskSpace;
import org.deadwax.server.store.Inbox.InboxUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Takes Shopify's webhooks: bytes in, proof of who sent them, 200 once they are on disk. What they say is read later, by
 * the {@link Drainer}. No filter of Spring's stands before it.
 */
final class WebhookServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(WebhookServlet.class);

    /** 250 lines make 330 KB. */
    static final int LIMIT = 5 << 20;

    /** What a header claims beyond these is no time at which a shop made anything. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final int MAY_WAIT = 64 << 20;

    private final transient WebhookSignature signature;
    private final transient ShopSecrets ownSecrets;
    private final transient Shops shops;
    private final transient Inbox inbox;
    private final transient DiskSpace disk;
    private final transient Clock clock;
    private final transient InFlight inFlight = new InFlight(MAY_WAIT);

    WebhookServlet(
            WebhookSignature signature, ShopSecrets ownSecrets, Shops shops, Inbox inbox, DiskSpace disk, Clock clock) {
        this.signature = signature;
        this.ownSecrets = ownSecrets;
        this.shops = shops;
        this.inbox = inbox;
        this.disk = disk;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/shopify".equals(request.getPathInfo())) {
            answer(response, 404, "Webhooks of Shopify go to /webhooks/shopify.");
        } else if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            answer(response, 405, "Webhooks are posted.");
        } else if (!signature.canVerify() && !ownSecret()) {
            unavailable(response, "No secret is configured: DEADWAX_SHOPIFY_API_SECRET.");
        } else if (disk.low()) {
            unavailable(response, "The disk is nearly full.");
        } else {
            take(request, response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (BodyReader body = new BodyReader(inFlight, LIMIT)) {
            switch (body.read(request.getInputStream(), request.getContentLengthLong())) {
                case TOO_LARGE -> answer(response, 413, "A webhook is at most 5 MB.");
                case NO_ROOM -> unavailable(response, "Too much is coming in at once.");
                case READ -> verify(request, response, body);
            }
        }
    }

    private void verify(HttpServletRequest request, HttpServletResponse response, BodyReader body) throws IOException {
        String hmac = request.getHeader("X-Shopify-Hmac-Sha256");
        String topic = request.getHeader("X-Shopify-Topic");
        String domain = request.getHeader("X-Shopify-Shop-Domain");
        String id = request.getHeader("X-Shopify-Webhook-Id");
        if (hmac == null || topic == null || domain == null || id == null) {
            answer(response, 401, "A webhook has a signature, a topic, a shop and an id.");
            return;
        }
        Optional<ShopDomain> shop = ShopDomain.of(domain);
        try {
            boolean signed = fits(hmac, body, shop);
            String encoding = request.getHeader("Content-Encoding");
            if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
                if (!unpack(encoding, body, response)) {
                    return;
                }
                // whoever stands between may have packed what the shop had signed
                signed = signed || fits(hmac, body, shop);
            }
            if (!signed) {
                answer(response, 401, "The signature does not fit.");
                return;
            }
        } catch (DataAccessException e) {
            log.debug("The secret of {} could not be read", domain, e);
            unavailable(response, "The signature could not be checked; send it again.");
            return;
        }
        if (shop.isEmpty() || id.length() > 200 || topic.length() > 200) {
            answer(response, 400, "The shop, the topic or the id cannot be one.");
            return;
        }
        keep(request, response, body, shop.get(), topic, id);
    }

    private boolean ownSecret() {
        try {
            return ownSecrets.any();
        } catch (DataAccessException e) {
            log.debug("The stores' own secrets could not be read", e);
            return false;
        }
    }

    /** By this installation's secrets, or by the one of the label's own application in that shop. */
    private boolean fits(String hmac, BodyReader body, Optional<ShopDomain> shop) {
        return signature.fits(hmac, body.bytes(), body.length())
                || shop.isPresent()
                        && new WebhookSignature(ownSecrets.of(shop.get())).fits(hmac, body.bytes(), body.length());
    }

    /** False when the answer was given. */
    private static boolean unpack(String encoding, BodyReader body, HttpServletResponse response) throws IOException {
        if (!encoding.equalsIgnoreCase("gzip")) {
            answer(response, 415, "Of encodings only gzip is understood.");
            return false;
        }
        try {
            Optional<byte[]> unpacked = Codec.gunzip(body.bytes(), body.length(), LIMIT);
            if (unpacked.isEmpty()) {
                answer(response, 413, "A webhook is at most 5 MB.");
                return false;
            }
            if (!body.replace(unpacked.get())) {
                unavailable(response, "Too much is coming in at once.");
                return false;
            }
            return true;
        } catch (IOException e) {
            answer(response, 400, "The body is no gzip.");
            return false;
        }
    }

    private void keep(
            HttpServletRequest request,
            HttpServletResponse response,
            BodyReader body,
            ShopDomain domain,
            String topic,
            String id)
            throws IOException {
        try {
            inbox.keep(new ReceivedWebhook(
                    shops.find(domain),
                    id,
                    topic,
                    request.getHeader("X-Shopify-API-Version"),
                    instant(request.getHeader("X-Shopify-Triggered-At")),
                    clock.instant(),
                    body.length(),
                    Codec.pack(body.bytes(), body.length())));
            response.setStatus(200);
        } catch (InboxUnavailable | DataAccessException | TransactionException e) {
            log.debug("A webhook of {} was not kept", domain.name(), e);
            unavailable(response, "It could not be kept; send it again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unavailable(response, "The server is stopping.");
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            Instant time = text == null ? null : Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            return time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void unavailable(HttpServletResponse response, String reason) throws IOException {
        response.setHeader("Retry-After", "1");
        answer(response, 503, reason);
    }

    private static void answer(HttpServletResponse response, int status, String reason) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((reason + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
