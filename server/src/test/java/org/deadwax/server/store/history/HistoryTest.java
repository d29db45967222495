package org.deadwax.server.store.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.deadwax.model.BackfillStart;
import org.deadwax.model.BackfillState;
import org.deadwax.model.StoreBackfill;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.ConnectedShop;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.shopifyfake.FakeOrder;
import org.deadwax.shopifyfake.OrderDesk.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a shop sold before it was connected comes whole, once, whatever breaks on the way. */
@SystemTest
class HistoryTest {

    private static final Instant LONG_AGO =
            Instant.now().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);

    @LocalServerPort
    private int port;

    @Autowired
    private History history;

    @Autowired
    @Worker
    private JdbcClient jdbc;

    private @Nullable ConnectedShop opened;

    @BeforeEach
    void sold() {
        ConnectedShop one = ConnectedShop.open(port);
        opened = one;
        // nobody is told of any of it
        one.shop().loseSubscriptions(100);
        for (int i = 0; i < 250; i++) {
            one.shop()
                    .desk()
                    .longAgo(
                            LONG_AGO.plusSeconds(i),
                            "97201",
                            new Wanted(one.vinyl(), 1 + i % 3),
                            new Wanted(one.download(), 1));
        }
        // what the file cannot hold: refunds, a parcel with a part of it; and what it can: one with everything
        one.shop().desk().longAgoRefunded(LONG_AGO, one.vinyl(), 3, 2);
        FakeOrder shipped = one.shop().desk().longAgo(LONG_AGO, "97201", new Wanted(one.vinyl(), 2));
        one.shop().ship(shipped);
        FakeOrder edited = one.shop().desk().longAgo(LONG_AGO, "97201", new Wanted(one.vinyl(), 2));
        one.shop().ship(edited);
        one.shop().refund(edited, 1);
    }

    private ConnectedShop shop() {
        return Objects.requireNonNull(opened);
    }

    private StoreBackfill newest() {
        return shop().api().get(shop().path() + "/backfills").as(StoreBackfill[].class)[0];
    }

    private StoreBackfill start() {
        return shop().api()
                .post(shop().path() + "/backfills", new BackfillStart(null))
                .as(StoreBackfill.class);
    }

    private StoreBackfill brought() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            history.further();
            return !newest().state().running();
        });
        return newest();
    }

    private void allIsHere() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(shop().copies(jdbc)).isEqualTo(shop().shop().copiesSold()));
        assertThat(shipped()).isEqualTo(4);
    }

    private int shipped() {
        return jdbc.sql("SELECT count(*) FROM sale_entry WHERE store_id = :store AND kind = 'SHIPPED'")
                .param("store", shop().store().id())
                .query(Integer.class)
                .single();
    }

    @Test
    void comesWholeAlthoughTheNetBreaksAndOnlyOnce() {
        start();
        assertThat(shop().api()
                        .post(shop().path() + "/backfills", new BackfillStart(null))
                        .status())
                .isEqualTo(409);
        shop().shop().bulk().breakAfter(90_000);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            history.further();
            return newest().read() > 0 && !newest().reason().isEmpty();
        });
        assertThat(newest().read()).isBetween(1L, 200L);
        int requests = shop().shop().bulk().requests();
        shop().shop().bulk().breakAfter(Long.MAX_VALUE / 2);
        StoreBackfill done = brought();
        assertThat(done.state()).isEqualTo(BackfillState.DONE);
        assertThat(done.reason()).isEmpty();
        assertThat(done.gathered()).isEqualTo(253).isEqualTo(done.read()).isEqualTo(done.taken());
        assertThat(shop().shop().bulk().requests()).isGreaterThan(requests);
        allIsHere();
        start();
        StoreBackfill again = brought();
        assertThat(again.read()).isEqualTo(253);
        assertThat(again.taken()).isZero();
        allIsHere();
    }

    @Test
    void whatTheShopBrokeOffIsReadAndAskedForAgain() {
        shop().shop().bulk().fail(1, 0.5);
        start();
        StoreBackfill done = brought();
        assertThat(done.state()).isEqualTo(BackfillState.DONE);
        assertThat(done.attempts()).isEqualTo(2);
        allIsHere();
        shop().shop().bulk().fail(3, 0);
        start();
        StoreBackfill failed = brought();
        assertThat(failed.state()).isEqualTo(BackfillState.FAILED);
        assertThat(failed.reason()).contains("TIMEOUT").contains("third time");
    }

    @Test
    void itIsBroughtFromADayOnAndStopped() {
        start();
        history.further();
        String path = shop().path() + "/backfills/" + newest().id();
        assertThat(shop().api().delete(path).as(StoreBackfill.class).state()).isEqualTo(BackfillState.CANCELLED);
        history.further();
        assertThat(shop().copies(jdbc)).isZero();
        shop().api().post(shop().path() + "/backfills", new BackfillStart(LONG_AGO.plusSeconds(200)));
        assertThat(brought().read()).isEqualTo(50);
    }
}
