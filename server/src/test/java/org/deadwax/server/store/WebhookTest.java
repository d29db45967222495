package org.deadwax.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.SystemTestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door: who may come in, and what is on disk afterwards. The shop is one that nobody registered. */
@SystemTest
class WebhookTest {

    private static final String SHOP = "at-the-door.myshopify.com";
    private static final String SECRET = SystemTestHome.SHOPIFY_SECRET;

    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    WebhookTest(@Autowired @Worker JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void keepsTheBytesThatWereSigned() throws Exception {
        // raw and escaped letters, and a newline at the end: nothing is read, so nothing is written anew
        String body = "{\"name\":\"Zoë 🎵\",\"same\":\"Zo\\u00eb\"}\n";
        SignedPost post = SignedPost.of(SHOP, "orders/paid", body, SECRET);
        assertThat(post.send(port)).isEqualTo(200);
        assertThat(kept(post)).isEqualTo(body);
    }

    @Test
    void takesTheOldSecretBesideTheNew() throws Exception {
        assertThat(SignedPost.of(SHOP, "orders/paid", "{}", SystemTestHome.OLD_SHOPIFY_SECRET)
                        .send(port))
                .isEqualTo(200);
        assertThat(SignedPost.of(SHOP, "orders/paid", "{}", "shpss_other").send(port))
                .isEqualTo(401);
    }

    @Test
    void refusesABodyThatWasTouched() throws Exception {
        SignedPost post = SignedPost.of(SHOP, "orders/paid", "{\"total\":\"1.00\"}", SECRET);
        post.body = "{\"total\":\"9.00\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(post.send(port)).isEqualTo(401);
        assertThat(rows(post)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Shopify-Hmac-Sha256", "X-Shopify-Topic", "X-Shopify-Shop-Domain", "X-Shopify-Webhook-Id"})
    void refusesWhatLacksAHeader(String header) throws Exception {
        assertThat(SignedPost.of(SHOP, "orders/paid", "{}", SECRET)
                        .without(header)
                        .send(port))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64 at all!", "AAAA"})
    void refusesWhatIsNoSignature(String hmac) throws Exception {
        assertThat(SignedPost.of(SHOP, "orders/paid", "{}", SECRET)
                        .with("X-Shopify-Hmac-Sha256", hmac)
                        .send(port))
                .isEqualTo(401);
    }

    @Test
    void readsHeadersInAnyCaseAndShopsInAnyLetters() throws Exception {
        SignedPost post = SignedPost.of("At-The-Door.MyShopify.com", "orders/paid", "{}", SECRET);
        String hmac = post.headers.get("X-Shopify-Hmac-Sha256");
        post.without("X-Shopify-Hmac-Sha256").with("x-shopify-hmac-SHA256", hmac == null ? "" : hmac);
        assertThat(post.send(port)).isEqualTo(200);
        assertThat(rows(post)).isEqualTo(1);
    }

    @Test
    void refusesAShopThatCannotBeOne() throws Exception {
        assertThat(SignedPost.of("evil.example", "orders/paid", "{}", SECRET).send(port))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD"})
    void isForPostingOnly(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/shopify"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("POST");
        }
    }

    @Test
    void keepsARepetitionOnce() throws Exception {
        SignedPost post = SignedPost.of(SHOP, "orders/paid", "{\"id\":1}", SECRET)
                .with("X-Shopify-Triggered-At", "2026-11-20T05:00:01.653518304Z");
        assertThat(post.send(port)).isEqualTo(200);
        assertThat(post.send(port)).isEqualTo(200);
        assertThat(rows(post)).isEqualTo(1);
    }

    @Test
    void takesFiveMegabytesAndNotAByteMore() throws Exception {
        byte[] most = bytes(WebhookServlet.LIMIT);
        SignedPost whole = SignedPost.of(SHOP, "orders/paid", most, SECRET);
        assertThat(whole.send(port)).isEqualTo(200);
        assertThat(kept(whole)).hasSize(WebhookServlet.LIMIT);
        byte[] more = bytes(WebhookServlet.LIMIT + 1);
        assertThat(SignedPost.of(SHOP, "orders/paid", more, SECRET).send(port)).isEqualTo(413);
        assertThat(SignedPost.of(SHOP, "orders/paid", most, SECRET).chunked().send(port))
                .isEqualTo(200);
        assertThat(SignedPost.of(SHOP, "orders/paid", more, SECRET).chunked().send(port))
                .isEqualTo(413);
    }

    /** An answer, not a broken pipe, although the sender is still sending. */
    @Test
    void answersSixMegabytesCleanly() throws Exception {
        byte[] six = bytes(6 << 20);
        for (int i = 0; i < 3; i++) {
            assertThat(SignedPost.of(SHOP, "orders/paid", six, SECRET).send(port))
                    .isEqualTo(413);
            assertThat(SignedPost.of(SHOP, "orders/paid", six, SECRET).chunked().send(port))
                    .isEqualTo(413);
        }
    }

    @Test
    void unpacksGzipWhicheverOfTheTwoWasSigned() throws Exception {
        byte[] plain = "{\"packed\":\"gzip\"}".getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip(plain);
        SignedPost asSent = SignedPost.of(SHOP, "orders/paid", packed, SECRET).with("Content-Encoding", "gzip");
        assertThat(asSent.send(port)).isEqualTo(200);
        assertThat(kept(asSent)).isEqualTo("{\"packed\":\"gzip\"}");
        SignedPost before = SignedPost.of(SHOP, "orders/paid", plain, SECRET).with("Content-Encoding", "gzip");
        before.body = packed;
        assertThat(before.send(port)).isEqualTo(200);
        assertThat(kept(before)).isEqualTo("{\"packed\":\"gzip\"}");
    }

    @Test
    void refusesGzipThatIsNoneOrABomb() throws Exception {
        SignedPost none = SignedPost.of(SHOP, "orders/paid", "{}", SECRET).with("Content-Encoding", "gzip");
        assertThat(none.send(port)).isEqualTo(400);
        byte[] bomb = gzip(new byte[20 << 20]);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(SignedPost.of(SHOP, "orders/paid", bomb, SECRET)
                        .with("Content-Encoding", "gzip")
                        .send(port))
                .isEqualTo(413);
        assertThat(SignedPost.of(SHOP, "orders/paid", "{}", SECRET)
                        .with("Content-Encoding", "br")
                        .send(port))
                .isEqualTo(415);
    }

    private long rows(SignedPost post) {
        return jdbc.sql("SELECT count(*) FROM store_inbox WHERE webhook_id = :id")
                .param("id", post.id())
                .query(Long.class)
                .single();
    }

    private String kept(SignedPost post) {
        return jdbc.sql("SELECT codec, body FROM store_inbox WHERE webhook_id = :id")
                .param("id", post.id())
                .query((row, n) -> new String(Codec.unpack(row.getShort(1), row.getBytes(2)), StandardCharsets.UTF_8))
                .single();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    private static byte[] gzip(byte[] plain) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
