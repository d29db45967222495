package org.deadwax.server.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.deadwax.model.CodeBatch;
import org.deadwax.model.CodeBatchEdit;
import org.deadwax.model.Format;
import org.deadwax.model.Release;
import org.deadwax.server.delivery.FanShop;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** From a batch to a card, and from a card to the music. */
@SystemTest
class RedeemTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private SaleLedger ledger;

    @Autowired
    @Worker
    private TransactionTemplate worker;

    @Autowired
    @Worker
    private JdbcClient jdbc;

    private FanShop shop;
    private Release album;
    private String network;

    @BeforeEach
    void aRelease() {
        shop = new FanShop(TestApi.owner(port), ledger, worker);
        album = shop.release("Odessa Vale", "Salt Hymnal", "2026-01-02", null, 2);
        shop.product(album, Format.DIGITAL_ALBUM, null, "ALBUM");
        network = "203.0.113." + NETWORKS.incrementAndGet();
    }

    private CodeBatch batch(int codes, @Nullable Instant from, @Nullable Instant to) {
        return shop.owner
                .post(shop.path("/code-batches"), new CodeBatchEdit(album.id(), "Tour cards", codes, from, to))
                .as(CodeBatch.class);
    }

    private List<String> codes(CodeBatch batch) {
        String csv = shop.owner
                .post(shop.path("/code-batches/" + batch.id() + "/file?as=csv"), null)
                .text();
        return csv.lines().skip(1).map(line -> line.split(",")[0]).toList();
    }

    private HttpResponse<String> redeem(String code, String email) {
        try {
            return BROWSER.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/redeem"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Forwarded-For", network)
                            .POST(BodyPublishers.ofString("code=" + encoded(code) + "&email=" + encoded(email)))
                            .build(),
                    BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<CodeBatch> list() {
        return shop.owner.get(shop.path("/code-batches")).as(new TypeReference<>() {});
    }

    @Test
    void aCardLeadsToTheMusicOnce() throws Exception {
        CodeBatch batch = batch(3, null, null);
        List<String> codes = codes(batch);
        assertThat(codes)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[34679A-HJKMNP-TV-Z]{4}(-[34679A-HJKMNP-TV-Z]{4}){3}"));
        assertThat(codes(batch)).as("a second print has the same").isEqualTo(codes);

        HttpResponse<String> look = BROWSER.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/redeem?code=" + codes.getFirst()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(look.body()).contains("value=\"" + codes.getFirst() + "\"").doesNotContain("<script");
        assertThat(look.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(list().getFirst().used()).as("looking uses nothing up").isZero();

        String asTyped = codes.getFirst()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("-", " ")
                .replace('q', '0')
                .replace('z', '2')
                .replace('s', '5')
                .replace('b', '8');
        HttpResponse<String> good = redeem(asTyped, "");
        assertThat(good.statusCode()).as(good.body()).isEqualTo(303);
        assertThat(good.headers().firstValue("Location").orElse("")).contains("/d/");
        HttpResponse<String> again = redeem(codes.getFirst(), "");
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("This code was used on").containsPattern("E[SD]T");
        assertThat(redeem(codes.get(1), "press@post.example").statusCode()).isEqualTo(303);

        CodeBatch after = list().getFirst();
        assertThat(after.used()).isEqualTo(2);
        assertThat(after.lastUsedAt()).isNotNull();
        for (String code : codes) {
            assertThat(jdbc.sql(
                                    "SELECT count(*) FROM download_code WHERE position(convert_to(:code, 'UTF8') IN code_sha256) > 0")
                            .param("code", code)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void eachRefusalSaysExactlyWhy() {
        Instant now = Instant.now();
        String early = codes(batch(1, now.plusSeconds(86_400), null)).getFirst();
        CodeBatch past = batch(1, now.minusSeconds(20), now.plusSeconds(86_400));
        String late = codes(past).getFirst();
        jdbc.sql("UPDATE code_batch SET valid_to = now() - interval '1 second' WHERE id = :id")
                .param("id", past.id())
                .update();
        CodeBatch ended = batch(1, null, null);
        String over = codes(ended).getFirst();
        shop.owner.post(shop.path("/code-batches/" + ended.id() + "/end"), null).as(CodeBatch.class);

        assertThat(redeem(early, "").statusCode()).isEqualTo(409);
        assertThat(redeem(early, "").body()).contains("This code can be used from");
        assertThat(redeem(late, "").statusCode()).isEqualTo(410);
        assertThat(redeem(late, "").body()).contains("This code could be used until");
        assertThat(redeem(over, "").body()).contains("This code could be used until");
        HttpResponse<String> unknown = redeem("2222-2222-2222-2222", "");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no such code");
        assertThat(redeem("<script>alert(1)</script>", "").body())
                .contains("sixteen letters and figures", "&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void guessesEndSoonAndCardsOfOthersStillOpen() {
        String good = codes(batch(1, null, null)).getFirst();
        for (int i = 0; i < RedeemCode.WRONG; i++) {
            assertThat(redeem("2222-2222-2222-2222", "").statusCode()).isEqualTo(404);
        }
        assertThat(redeem("2222-2222-2222-2222", "").statusCode()).isEqualTo(429);
        assertThat(redeem(good, "").statusCode()).as("not even a right one").isEqualTo(429);
        network = "203.0.113." + NETWORKS.incrementAndGet();
        assertThat(redeem(good, "").statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverIsSecondWithTheSameCodeFindsItUsed() throws Exception {
        String code = codes(batch(1, null, null)).getFirst();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService fans = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> eight =
                    java.util.Collections.nCopies(8, () -> redeem(code, "").statusCode());
            for (var answer : fans.invokeAll(eight)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(303).contains(410);
        assertThat(jdbc.sql("SELECT count(*) FROM delivery WHERE label_id = :label")
                        .param("label", shop.label)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theCardsCanBePrintedAndScanned() throws Exception {
        CodeBatch batch = batch(12, null, Instant.parse("2027-03-01T05:00:00Z"));
        List<String> codes = codes(batch);
        byte[] pdf = BROWSER.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                                        + shop.path("/code-batches/" + batch.id() + "/file?as=pdf")))
                                .header("Authorization", "Bearer " + shop.owner.token())
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains(codes).contains("Salt Hymnal", "Odessa Vale", "Until 28 Feb 2027", "/redeem");
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            java.nio.file.Files.createDirectories(java.nio.file.Path.of("target", "screens"));
            javax.imageio.ImageIO.write(page, "png", new java.io.File("target/screens/download-cards.png"));
            double mm = 200 / 25.4;
            int x = (int) (20 * mm + (85 - 6 - 25 - 3) * mm);
            int y = (int) ((297 - 275) / 2.0 * mm + 3 * mm);
            BufferedImage one = page.getSubimage(x, y, (int) (31 * mm), (int) (31 * mm));
            assertThat(scanned(one)).endsWith("/redeem?code=" + codes.getFirst());
        }
        assertThat(shop.owner.get(shop.path("/audit?q=codes.exported")).text())
                .contains(batch.id().toString());
        assertThat(shop.owner
                        .post(shop.path("/code-batches/" + batch.id() + "/file?as=docx"), null)
                        .status())
                .isEqualTo(422);
        assertThat(shop.owner
                        .post(shop.path("/code-batches"), new CodeBatchEdit(album.id(), "x", 20_001, null, null))
                        .status())
                .isEqualTo(422);
        assertThat(shop.owner
                        .post(shop.path("/code-batches"), new CodeBatchEdit(UUID.randomUUID(), "x", 1, null, null))
                        .status())
                .isEqualTo(404);
    }

    private static String scanned(BufferedImage picture) throws Exception {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        LuminanceSource light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }
}
