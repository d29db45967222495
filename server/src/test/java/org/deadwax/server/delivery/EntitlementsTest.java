package org.deadwax.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.deadwax.model.DeliverySettings;
import org.deadwax.model.DeliverySettings.OpensIn;
import org.deadwax.model.Format;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.server.delivery.FanShop.Line;
import org.deadwax.server.delivery.entitlement.FollowLedger;
import org.deadwax.server.delivery.entitlement.MovedDates;
import org.deadwax.server.delivery.entitlement.Redeemed;
import org.deadwax.server.delivery.entitlement.Redemptions;
import org.deadwax.server.delivery.link.DeliveryLinks;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.Address;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.sales.StoreFact;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SystemTest
class EntitlementsTest {

    private static final Address NOWHERE = new Address(null, null, null, null);
    private static final Address CALIFORNIA = new Address("90001", "Los Angeles", "CA", "US");

    @LocalServerPort
    private int port;

    @Autowired
    private SaleLedger ledger;

    @Autowired
    private FollowLedger follow;

    @Autowired
    private MovedDates dates;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private DeliveryLinks links;

    @Autowired
    @Worker
    private JdbcClient jdbc;

    @Autowired
    @Worker
    private TransactionTemplate worker;

    @Autowired
    private TransactionTemplate transactions;

    private FanShop shop;

    @BeforeEach
    void aLabelOfItsOwn() {
        shop = new FanShop(TestApi.owner(port), ledger, worker);
    }

    @Test
    void ordersEditedRefundedAndCancelledEndTheSameWhateverWayTheyCome() {
        long seed = Long.getLong("deadwax.test.seed", System.nanoTime());
        Release album = shop.release("Odessa Vale", "Salt Hymnal", "2026-01-02", null, 2);
        shop.product(album, Format.DIGITAL_ALBUM, null, "ALBUM");
        shop.product(album, Format.DIGITAL_TRACK, album.tracks().getFirst().id(), "TRACK");
        shop.product(album, Format.VINYL, null, "LP");
        Instant later = FanShop.NIGHT.plusSeconds(50);
        List<StoreFact> said = new ArrayList<>(List.of(
                // two copies and a track, with vinyl that is no download; one copy goes back, then another is added
                shop.order(1, 0, null, NOWHERE, new Line("ALBUM", 2, 2), new Line("TRACK", 1, 1), new Line("LP", 1, 1)),
                shop.refund(1, 0, 1, 10),
                shop.order(
                        1, 20, null, NOWHERE, new Line("ALBUM", 3, 2), new Line("TRACK", 1, 1), new Line("LP", 1, 1)),
                // edited down without a refund
                shop.order(2, 0, null, NOWHERE, new Line("ALBUM", 3, 3)),
                shop.order(2, 30, null, NOWHERE, new Line("ALBUM", 3, 1)),
                // cancelled
                shop.order(3, 0, null, NOWHERE, new Line("ALBUM", 1, 1)),
                shop.order(3, 50, later, NOWHERE, new Line("ALBUM", 1, 0)),
                // nothing to listen to
                shop.order(4, 0, null, NOWHERE, new Line("LP", 1, 1))));
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            List<StoreFact> shuffled = new ArrayList<>(said);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(fact -> {
                shop.says(fact);
                if (random.nextBoolean()) {
                    follow.next();
                }
            });
        }
        followed();

        assertThat(rights())
                .as("seed %d", seed)
                .containsExactly(
                        "1 10/1 release ",
                        "1 10/2 release ",
                        "1 10/3 release REFUNDED",
                        "1 11/1 track ",
                        "2 20/1 release ",
                        "2 20/2 release CANCELLED",
                        "2 20/3 release CANCELLED",
                        "3 30/1 release CANCELLED");
        assertThat(emails()).containsExactly("fan1@example.com", "fan2@example.com", "fan3@example.com");
    }

    @Test
    void aStreetDateThatMovesMovesWhatWasSold() {
        Release album = shop.release("Odessa Vale", "Cartography", "2031-02-01", null, 1);
        shop.product(album, Format.DIGITAL_ALBUM, null, "ALBUM");
        shop.says(shop.order(1, 0, null, CALIFORNIA, new Line("ALBUM", 1, 1)));
        followed();
        assertThat(opens()).isEqualTo(Instant.parse("2031-02-01T05:00:00Z"));

        jdbc.sql("UPDATE release SET street_date = '2031-03-01' WHERE label_id = :label AND id = :id")
                .param("label", shop.label)
                .param("id", album.id())
                .update();
        shop.owner
                .put(shop.path("/delivery/settings"), new DeliverySettings(OpensIn.FAN, List.of()))
                .as(DeliverySettings.class);
        // the server looks each minute by itself, and may have been faster
        dates.look();
        followed();
        assertThat(opens()).as("midnight of the fan").isEqualTo(Instant.parse("2031-03-01T08:00:00Z"));
    }

    @Test
    void whatIsRedeemedIsToldOnceAndKeepsItsTime() {
        Release album = shop.release("Odessa Vale", "Salt Hymnal", "2026-01-02", null, 1);
        shop.product(album, Format.DIGITAL_ALBUM, null, "ALBUM");
        Product vinyl = shop.product(album, Format.VINYL, null, "LP");
        shop.says(shop.order(1, 0, null, NOWHERE, new Line("ALBUM", 2, 1), new Line("LP", 1, 1)));
        followed();
        // set after the sale, and what was sold before is delivered too
        assertThat(shop.owner
                        .put(shop.path("/delivery/settings"), new DeliverySettings(OpensIn.STORE, List.of(vinyl.id())))
                        .as(DeliverySettings.class)
                        .productsWithDownload())
                .containsExactly(vinyl.id());
        assertThat(shop.owner
                        .put(
                                shop.path("/delivery/settings"),
                                new DeliverySettings(OpensIn.STORE, List.of(UUID.randomUUID())))
                        .status())
                .isEqualTo(422);
        followed();
        List<UUID> ids = jdbc.sql("SELECT id FROM entitlement WHERE label_id = :label")
                .param("label", shop.label)
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
        assertThat(ids).hasSize(3);
        assertThat(redeem(ids)).as("one was edited out").isEqualTo(2);
        assertThat(redeem(ids)).isZero();

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> told().equals(List.of("10/1 REDEEMED")));
        assertThat(jdbc.sql("SELECT count(*) FROM redemption WHERE label_id = :label AND told_at IS NULL")
                        .param("label", shop.label)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLinkIsTheSameUntilItIsRevoked() {
        Release album = shop.release("Odessa Vale", "Salt Hymnal", "2026-01-02", null, 1);
        shop.product(album, Format.DIGITAL_ALBUM, null, "ALBUM");
        shop.sells(1, "ALBUM");
        followed();
        UUID delivery = jdbc.sql("SELECT id FROM delivery WHERE label_id = :label")
                .param("label", shop.label)
                .query(UUID.class)
                .single();
        URI first = link(delivery);
        assertThat(link(delivery)).isEqualTo(first);
        String token = first.getPath().substring("/d/".length());
        assertThat(token).hasSize(22);
        assertThat(links.open(token)).contains(new DeliveryLinks.Opened(shop.label, delivery));
        for (String other :
                List.of("", "x", token + "A", token.substring(1), "../" + token, token.replace(token.charAt(3), '~'))) {
            assertThat(links.open(other)).as(other).isEmpty();
        }

        CurrentLabel.in(
                shop.label,
                () -> transactions.execute(status -> {
                    links.revoke(shop.label, delivery, "Mara");
                    return true;
                }));
        assertThat(links.open(token)).isEmpty();
        assertThat(link(delivery)).isNotEqualTo(first);
        assertThat(jdbc.sql("SELECT count(*) FROM delivery_link l WHERE l::text LIKE '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .as("only its hash is kept")
                .isZero();
    }

    private URI link(UUID delivery) {
        return CurrentLabel.in(shop.label, () -> transactions.execute(status -> links.linkOf(shop.label, delivery)));
    }

    private int redeem(List<UUID> ids) {
        return CurrentLabel.in(
                shop.label, () -> transactions.execute(status -> redemptions.redeem(shop.label, ids, Redeemed.ALBUM)));
    }

    /** What was said so far has arrived. */
    private void followed() {
        long seq = ledger.lastSeq();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            follow.next();
            return jdbc.sql("SELECT seq FROM delivery_cursor").query(Long.class).single() >= seq
                    && jdbc.sql("SELECT count(*) FROM delivery_again")
                                    .query(Long.class)
                                    .single()
                            == 0;
        });
    }

    private List<String> rights() {
        return jdbc.sql("""
                SELECT concat(order_id, ' ', line_item_id, '/', unit_no, ' ',
                    CASE WHEN track_id IS NULL THEN 'release' ELSE 'track' END, ' ', ended_reason)
                FROM entitlement WHERE label_id = :label ORDER BY order_id, line_item_id, unit_no
                """)
                .param("label", shop.label)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> emails() {
        return jdbc.sql("""
                SELECT r.email FROM delivery_recipient r JOIN delivery d ON d.id = r.delivery_id
                WHERE r.label_id = :label ORDER BY d.order_id
                """)
                .param("label", shop.label)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> told() {
        return jdbc.sql("""
                SELECT concat(line_item_id, '/', unit_no, ' ', kind) FROM sale_entry
                WHERE label_id = :label AND kind = 'REDEEMED'
                """)
                .param("label", shop.label)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Instant opens() {
        return jdbc.sql("SELECT opens_at FROM entitlement WHERE label_id = :label")
                .param("label", shop.label)
                .query((row, n) ->
                        row.getObject("opens_at", OffsetDateTime.class).toInstant())
                .single();
    }
}
