package org.deadwax.server.store.fulfil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.deadwax.model.FulfilmentEdit;
import org.deadwax.model.StoreFulfilment;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.ConnectedShop;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestShopify;
import org.deadwax.shopifyfake.FakeOrder;
import org.deadwax.shopifyfake.OrderDesk.Wanted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Downloads, and nothing but downloads, are marked as fulfilled; never what the shop holds or refuses; once. */
@SystemTest
class FulfilmentTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Fulfilment fulfilment;

    @Autowired
    @Worker
    private JdbcClient jdbc;

    @Test
    void onlyDownloadsThatNobodyHoldsAreMarkedAndEachOnce() {
        ConnectedShop one = ConnectedShop.open(port);
        FakeOrder both = bought(one, new Wanted(one.vinyl(), 2), new Wanted(one.download(), 1));
        FakeOrder several = bought(one, new Wanted(one.download(), 3));
        FakeOrder records = bought(one, new Wanted(one.vinyl(), 1));
        FakeOrder held = bought(one, new Wanted(one.download(), 1));
        one.shop().desk().hold(held, "HIGH_RISK_OF_FRAUD");
        FakeOrder refused = bought(one, new Wanted(one.download(), 1));
        one.shop().desk().assess(refused, "CANCEL");
        FakeOrder cancelled = bought(one, new Wanted(one.download(), 1));
        one.shop().cancel(cancelled);
        FakeOrder refunded = bought(one, new Wanted(one.download(), 2));
        one.shop().refund(refunded, 1);
        counted(one);

        StoreFulfilment found = until(one, 2);
        assertThat(found.waiting()).isZero();
        assertThat(found.stuck()).isZero();
        assertThat(found.lastReason()).isNotEmpty();
        assertThat(both.lines().get(0).fulfilled()).isZero();
        assertThat(both.lines().get(1).fulfilled()).isEqualTo(1);
        assertThat(several.fulfilled()).isEqualTo(3);
        assertThat(refunded.fulfilled()).isEqualTo(1);
        assertThat(new FakeOrder[] {records, held, refused, cancelled}).allMatch(order -> order.fulfilled() == 0);

        one.shop().desk().release(held);
        one.shop().desk().assess(refused, "ACCEPT");
        assertThat(one.api()
                        .post(one.path() + "/fulfilment/retry", null)
                        .as(StoreFulfilment.class)
                        .waiting())
                .isEqualTo(2);
        StoreFulfilment done = until(one, 0);
        assertThat(done.lastReason()).isEmpty();
        assertThat(held.fulfilled() + refused.fulfilled()).isEqualTo(2);

        // as if the answer had been lost: all are asked about again, none is marked twice
        jdbc.sql("UPDATE store_fulfilment SET state = 'WAITING', try_at = now() WHERE store_id = :store")
                .param("store", one.store().id())
                .update();
        fulfilment.further();
        until(one, 0);
        assertThat(several.shipments()).isEqualTo(1);
        // what it brings about comes back as webhooks, and changes no total
        counted(one);
    }

    @Test
    void offIsOffAndAMissingScopeIsSaid() {
        ConnectedShop one = ConnectedShop.open(port);
        assertThat(one.api()
                        .put(one.path() + "/fulfilment", new FulfilmentEdit(false))
                        .as(StoreFulfilment.class)
                        .on())
                .isFalse();
        FakeOrder order = bought(one, new Wanted(one.download(), 1));
        counted(one);
        fulfilment.further();
        assertThat(order.fulfilled()).isZero();
        assertThat(find(one).waiting()).isEqualTo(1);
        one.shop().narrow("write_merchant_managed_fulfillment_orders");
        one.api().put(one.path() + "/fulfilment", new FulfilmentEdit(true));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            fulfilment.further();
            assertThat(find(one).lastReason()).contains("merchant_managed_fulfillment_orders");
        });
        assertThat(order.fulfilled()).isZero();
        assertThat(find(one).waiting()).isEqualTo(1);
    }

    private static FakeOrder bought(ConnectedShop one, Wanted... wanted) {
        return one.shop().desk().buy("fan@example.com", "97201", wanted);
    }

    private void counted(ConnectedShop one) {
        TestShopify.fake().webhooks().deliver();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(one.copies(jdbc)).isEqualTo(one.shop().copiesSold()));
    }

    /** Until so many orders are held and none waits. */
    private StoreFulfilment until(ConnectedShop one, int held) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            fulfilment.further();
            StoreFulfilment now = find(one);
            assertThat(now.waiting()).isZero();
            assertThat(now.held()).isEqualTo(held);
        });
        return find(one);
    }

    private static StoreFulfilment find(ConnectedShop one) {
        return one.api().get(one.path() + "/fulfilment").as(StoreFulfilment.class);
    }
}
