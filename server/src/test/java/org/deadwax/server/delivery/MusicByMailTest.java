package org.deadwax.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.deadwax.model.AddressChange;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.Format;
import org.deadwax.model.Grant;
import org.deadwax.model.MailKind;
import org.deadwax.model.MailState;
import org.deadwax.model.MailText;
import org.deadwax.model.Money;
import org.deadwax.model.OrderDetail;
import org.deadwax.model.OrderEvent;
import org.deadwax.model.OrderList;
import org.deadwax.model.OrderStanding;
import org.deadwax.model.OutgoingMail;
import org.deadwax.model.Page;
import org.deadwax.model.Release;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.BuyerFact;
import org.deadwax.server.sales.FinancialStatus;
import org.deadwax.server.sales.OrderSnapshot;
import org.deadwax.server.sales.OrderedLine;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** From the sale to the mailbox, and what a label and a fan can do when something is wrong with it. */
@SystemTest
class MusicByMailTest {

    private static final AtomicLong ORDERS = new AtomicLong(7_000_000);
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private org.deadwax.server.platform.Installation installation;

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

    @BeforeEach
    void aShop() {
        shop = new FanShop(TestApi.owner(port), ledger, worker);
        album = shop.release("Odessa Vale", "Salt Hymnal", "2026-01-02", null, 2);
        shop.product(album, Format.DIGITAL_ALBUM, null, "ALBUM");
    }

    private long buys(String name, String email, Instant at, int left) {
        return buys(ORDERS.incrementAndGet(), name, email, at, left, 0);
    }

    private long buys(long order, String name, String email, Instant at, int left, int later) {
        Money price = Money.of("9.99", "USD");
        OrderedLine line = new OrderedLine(
                order * 10, 1L, 1L, "ALBUM", null, "ALBUM", 1, left, false, false, false, price, price, null);
        shop.says(
                new OrderSnapshot(
                        order,
                        "#" + order,
                        false,
                        true,
                        FinancialStatus.PAID,
                        null,
                        at,
                        at,
                        at.plusSeconds(later),
                        email,
                        null,
                        null,
                        null,
                        "USD",
                        "USD",
                        false,
                        "web",
                        true,
                        List.of(line),
                        List.of(),
                        List.of(),
                        name),
                new BuyerFact(order, email, null, null, null));
        return order;
    }

    private List<OutgoingMail> mails() {
        Page<OutgoingMail> page = shop.owner.get(shop.path("/mails")).as(new TypeReference<>() {});
        return page.items();
    }

    private List<OutgoingMail> mails(int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        this::mails,
                        found -> found.size() == count
                                && found.stream().noneMatch(mail -> mail.state() == MailState.WAITING));
    }

    private String link(OutgoingMail mail) {
        return shop.owner
                .post(shop.path("/mails/" + mail.id() + "/text"), null)
                .as(MailText.class)
                .text()
                .lines()
                .filter(line -> line.contains("/d/"))
                .findFirst()
                .orElseThrow();
    }

    private String order(long order) {
        return shop.path("/stores/" + shop.store + "/orders/" + order);
    }

    @Test
    void aSaleIsInTheMailboxWithinSecondsOnceAndHistoryIsNot() {
        String address = UUID.randomUUID() + "@post.example";
        long old = buys("Ada Byron", "ada@post.example", Instant.now().minus(Duration.ofDays(400)), 1);
        long start = System.nanoTime();
        long order = buys("Maya Lindqvist", address, Instant.now(), 1);

        OutgoingMail mail = mails(1).getFirst();
        System.out.println("order to mailbox in "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");

        assertThat(mail.kind()).isEqualTo(MailKind.DELIVERY);
        assertThat(mail.to()).isEqualTo(address);
        assertThat(mail.orderId()).isEqualTo(order);
        MailText text = shop.owner
                .post(shop.path("/mails/" + mail.id() + "/text"), null)
                .as(MailText.class);
        assertThat(text.text()).contains("Hello Maya Lindqvist,", "Odessa Vale, Salt Hymnal", "#" + order, "/d/");
        // said again, and edited without anything new to hear
        buys(order, "Maya Lindqvist", address, Instant.now(), 1, 60);
        OrderDetail detail = shop.owner.get(order(order)).as(OrderDetail.class);
        assertThat(detail.order().standing()).isEqualTo(OrderStanding.MAIL_SENT);
        assertThat(detail.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).startsWith("Salt Hymnal, ");
            assertThat(item.units()).isEqualTo(1);
            assertThat(item.paid()).isEqualTo(Money.of("9.99", "USD"));
        });
        assertThat(detail.events())
                .extracting(OrderEvent::kind)
                .contains(OrderEvent.Kind.BOUGHT, OrderEvent.Kind.COUNTED, OrderEvent.Kind.MAIL);
        assertThat(detail.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.email()).isEqualTo(address);
            assertThat(delivery.copies()).isEqualTo(1);
        });
        OrderList found = shop.owner.get(shop.path("/orders?q=lindq")).as(OrderList.class);
        assertThat(found.orders()).extracting(line -> line.orderId()).containsExactly(order);
        assertThat(shop.owner.get(order(old)).as(OrderDetail.class).mails()).isEmpty();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void somebodyAtTheLabelPutsItRight() {
        String address = UUID.randomUUID() + "@post.example";
        long order = buys("Maya Lindqvist", address, Instant.now(), 1);
        String first = link(mails(1).getFirst());

        shop.owner.post(order(order) + "/send-again", null).as(OrderDetail.class);
        assertThat(link(mails(2).getFirst())).as("the same link").isEqualTo(first);

        UUID delivery = shop.owner
                .get(order(order))
                .as(OrderDetail.class)
                .deliveries()
                .getFirst()
                .id();
        String deliveryPath = shop.path("/deliveries/" + delivery);
        assertThat(shop.owner
                        .put(deliveryPath + "/address", new AddressChange("nowhere"))
                        .status())
                .isEqualTo(422);
        String other = UUID.randomUUID() + "@elsewhere.example";
        assertThat(shop.owner
                        .put(deliveryPath + "/address", new AddressChange(other))
                        .status())
                .isEqualTo(204);
        OutgoingMail moved = mails(3).getFirst();
        assertThat(moved.to()).isEqualTo(other);
        assertThat(link(moved)).as("whoever has the old link has nothing").isNotEqualTo(first);
        assertThat(live(first)).isFalse();
        assertThat(live(link(moved))).isTrue();

        assertThat(shop.owner.post(deliveryPath + "/reset", null).status()).isEqualTo(204);
        String fresh = link(mails(4).getFirst());
        assertThat(live(link(moved))).isFalse();
        assertThat(live(fresh)).isTrue();

        assertThat(shop.owner.post(deliveryPath + "/revoke", null).status()).isEqualTo(204);
        assertThat(live(fresh)).isFalse();
        Answer again = shop.owner.post(order(order) + "/send-again", null);
        assertThat(again.status()).isEqualTo(409);
        Page<AuditEntry> audit = shop.owner.get(shop.path("/audit?q=delivery.")).as(new TypeReference<>() {});
        assertThat(audit.items())
                .extracting(AuditEntry::action)
                .containsExactly("delivery.revoked", "delivery.reset", "delivery.readdressed", "delivery.sent-again");
        assertThat(audit.items()).noneMatch(entry -> entry.detail().contains("@"));
    }

    @Test
    void whoGotNothingIsGivenIt() {
        assertThat(shop.owner
                        .post(shop.path("/grants"), new Grant(UUID.randomUUID(), "press@post.example", "press"))
                        .status())
                .isEqualTo(404);
        assertThat(shop.owner
                        .post(shop.path("/grants"), new Grant(album.id(), "press", ""))
                        .status())
                .isEqualTo(422);
        assertThat(shop.owner
                        .post(shop.path("/grants"), new Grant(album.id(), "press@post.example", "press copy"))
                        .status())
                .isEqualTo(201);

        OutgoingMail mail = mails(1).getFirst();
        assertThat(mail.to()).isEqualTo("press@post.example");
        assertThat(live(link(mail))).isTrue();
    }

    @Test
    void aLostMailComesAgainAndNobodyLearnsWhoBought() throws Exception {
        String address = "maya." + UUID.randomUUID() + "@post.example";
        buys("Maya Lindqvist", address, Instant.now(), 1);
        String first = link(mails(1).getFirst());

        HttpResponse<String> unknown = lost("nobody." + UUID.randomUUID() + "@post.example");
        HttpResponse<String> known = lost(" " + address.toUpperCase(java.util.Locale.ROOT));
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(known.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");

        OutgoingMail again = mails(2).getFirst();
        assertThat(again.kind()).isEqualTo(MailKind.AGAIN);
        assertThat(link(again)).isEqualTo(first);
        for (int i = 0; i < 5; i++) {
            assertThat(lost(address).body()).as("the same answer").isEqualTo(unknown.body());
        }
        assertThat(mails(4)).as("three mails an hour, however often one asks").hasSize(4);
        assertThat(lost("").statusCode()).isEqualTo(200);
        assertThat(lost("<script>@x").body()).doesNotContain("<script>");
    }

    @Test
    void theStoresPageLeadsToTheMusicAsSoonAsItIsHere() throws Exception {
        jdbc.sql("INSERT INTO shop (domain) VALUES (:domain)")
                .param("domain", shop.store + ".myshopify.com")
                .update();
        jdbc.sql("INSERT INTO store (id, label_id, shop_id, name, domain)"
                        + " SELECT :store, :label, id, 'A', domain FROM shop WHERE domain = :domain")
                .param("store", shop.store)
                .param("label", shop.label)
                .param("domain", shop.store + ".myshopify.com")
                .update();
        Map<String, String> snippet = shop.owner
                .post(shop.path("/stores/" + shop.store + "/thank-you"), null)
                .as(new TypeReference<>() {});
        String liquid = snippet.getOrDefault("liquid", "");
        String key = liquid.substring(liquid.indexOf("hmac_sha256: '") + 14, liquid.indexOf("' }}"));
        long order = ORDERS.incrementAndGet();
        String path = "/o/" + shop.store + "/" + order + "/" + hmac(key, order);

        HttpResponse<String> early = get(path);
        assertThat(early.statusCode()).isEqualTo(202);
        assertThat(early.body()).contains("http-equiv=\"refresh\"");
        assertThat(early.headers().firstValue("Retry-After")).contains("3");
        buys(order, "Maya Lindqvist", UUID.randomUUID() + "@post.example", Instant.now(), 1, 0);

        HttpResponse<String> there =
                await().atMost(Duration.ofSeconds(30)).until(() -> get(path), answer -> answer.statusCode() == 303);
        assertThat(there.headers().firstValue("Location").orElse("")).isEqualTo(link(mails(1).getFirst()));
        for (String wrong : List.of(
                "/o/" + shop.store + "/" + (order + 1) + "/" + hmac(key, order),
                "/o/" + UUID.randomUUID() + "/" + order + "/" + hmac(key, order),
                "/o/" + shop.store + "/" + order + "/0",
                "/o/x/y/z")) {
            assertThat(get(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void aFanIsToldWhatIsHeldAndThenFoundInNoColumn() throws Exception {
        String word = "zorbinian" + Math.abs(shop.label.hashCode());
        String address = word + "@post.example";
        String name = "Maya " + word;
        long first = buys(name, address, Instant.now(), 1);
        long second = buys(name, address, Instant.now(), 1);
        buys("Somebody Else", "else." + UUID.randomUUID() + "@post.example", Instant.now(), 1);
        mails(3);
        shop.owner.post(order(first) + "/send-again", null).as(OrderDetail.class);
        mails(4);
        UUID delivery = shop.owner
                .get(order(second))
                .as(OrderDetail.class)
                .deliveries()
                .getFirst()
                .id();
        shop.owner.put(
                shop.path("/deliveries/" + delivery + "/address"), new AddressChange("new." + word + "@post.example"));
        mails(5);
        jdbc.sql(
                        "INSERT INTO mail_stop (label_id, address, why, detail, since) VALUES (:l, :a, 'BOUNCED', '550', now())")
                .param("l", shop.label)
                .param("a", address)
                .update();
        assertThat(columnsWith(word))
                .as("the search finds what is there")
                .contains(
                        "sale_order.facts",
                        "sale_order.search",
                        "delivery_recipient.email",
                        "mail.recipient",
                        "mail_stop.address");
        assertThat(filesWith(word)).isPositive();

        Answer told = shop.owner.post(order(first) + "/fan/file", null);
        assertThat(told.text())
                .contains(name, address, "new." + word, "Your music is ready", "#" + first, "#" + second)
                .doesNotContain("Somebody Else");
        Answer forgotten = shop.owner.post(order(first) + "/fan/forget", null);
        assertThat(forgotten.status()).as(forgotten.text()).isEqualTo(200);
        assertThat(forgotten.text()).isEqualTo("{\"orders\":2}");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(columnsWith(word)).isEmpty());
        assertThat(filesWith(word)).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM sale_entry WHERE label_id = :label")
                        .param("label", shop.label)
                        .query(Long.class)
                        .single())
                .as("units stay")
                .isEqualTo(3);
        OrderList others = shop.owner.get(shop.path("/orders?q=somebody")).as(OrderList.class);
        assertThat(others.orders()).hasSize(1);
        assertThat(shop.owner.get(shop.path("/audit?q=fan.")).text())
                .contains("fan.forgotten")
                .doesNotContain(word);
    }

    /** Of every table that the server writes, whatever is added later. */
    private List<String> columnsWith(String word) {
        record Column(String table, String column, boolean bytes) {}
        List<Column> columns = jdbc.sql("""
                        SELECT c.relname, a.attname, a.atttypid = 'bytea'::regtype AS bytes
                        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                          AND has_table_privilege(c.oid, 'SELECT')
                        ORDER BY 1, 2
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
        assertThat(columns).hasSizeGreaterThan(300);
        return columns.stream()
                .filter(column -> jdbc.sql("SELECT EXISTS (SELECT FROM \"%s\" WHERE %s)"
                                .formatted(
                                        column.table,
                                        column.bytes
                                                ? "position(convert_to(:word, 'UTF8') IN \"" + column.column + "\") > 0"
                                                : "\"" + column.column + "\"::text ILIKE '%' || :word || '%'"))
                        .param("word", word)
                        .query(Boolean.class)
                        .single())
                .map(column -> column.table + "." + column.column)
                .toList();
    }

    private long filesWith(String word) throws Exception {
        try (var files = java.nio.file.Files.list(installation.home().resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .filter(file -> {
                        try {
                            return java.nio.file.Files.readString(file).contains(word);
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .count();
        }
    }

    private boolean live(String link) {
        String token = link.substring(link.indexOf("/d/") + 3).strip();
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM delivery_link l WHERE l.token_sha256 = sha256(convert_to(:token, 'UTF8'))
                            AND l.revoked_at IS NULL)
                        """).param("token", token).query(Boolean.class).single();
    }

    private HttpResponse<String> lost(String email) throws Exception {
        String body = "email=" + java.net.URLEncoder.encode(email, java.nio.charset.StandardCharsets.UTF_8);
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/lost"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        // each test from a network of its own
                        .header("X-Forwarded-For", "198.51.100." + (1 + (shop.label.hashCode() & 127)))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String hmac(String key, long order) throws Exception {
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(
                key.getBytes(java.nio.charset.StandardCharsets.US_ASCII), "HmacSHA256"));
        return java.util.HexFormat.of()
                .formatHex(mac.doFinal(String.valueOf(order).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
}
