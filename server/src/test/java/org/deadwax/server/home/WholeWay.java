package org.deadwax.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.Format;
import org.deadwax.model.MasterState;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.model.StoreEdit;
import org.deadwax.server.media.Audio;
import org.deadwax.server.media.Sender;
import org.deadwax.server.store.SignedPost;
import org.deadwax.server.store.TestOrders;
import org.deadwax.server.testing.SystemTestHome;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;

/** From a master on disk to a chart file, once, against a server that was started by itself. */
final class WholeWay {

    private static final long ORDER = 700_000_000_001L;
    private static final String SHOP = "rough-trade.myshopify.com";

    private WholeWay() {}

    static void walk(int port) throws Exception {
        TestApi owner = TestApi.owner(port);
        var label = owner.newLabel();
        String path = "/api/labels/" + label;
        Release release = release(owner, path);

        byte[] master = Audio.stereo(31).wav();
        Sender sender = new Sender(owner, label, release.tracks().getFirst().id(), "01 Datum.wav", master);
        assertThat(sender.deliver().state()).isEqualTo(MasterState.ACCEPTED);

        owner.post(path + "/stores", new StoreEdit("Rough Trade", SHOP)).as(Map.class);
        send(port, "orders/paid", TestOrders.paid(ORDER).replace("2026-11-20", "2025-06-06"));
        send(port, "fulfillments/create", """
                {"id":31,"order_id":%d,"status":"success","created_at":"2025-06-07T09:00:00-04:00",
                 "updated_at":"2025-06-07T09:00:00-04:00","line_items":[{"id":%d1,"quantity":1}]}
                """.formatted(ORDER, ORDER));
        send(port, "fulfillment_events/create", """
                {"id":41,"fulfillment_id":31,"order_id":%d,"status":"in_transit",
                 "happened_at":"2025-06-07T18:00:00-04:00"}
                """.formatted(ORDER));
        owner.put(path + "/charts/US_PHYSICAL/account", account()).as(ChartAccount.class);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Answer file = owner.get(path + "/charts/US_PHYSICAL/reports/week-2025-06-09/file");
            assertThat(file.text()).isEqualTo("""
                            92403012345250609
                            M3060254767739610001S
                            94000010000001
                            """.replace("\n", "\r\n"));
        });
    }

    private static Release release(TestApi owner, String path) {
        Artist artist =
                owner.post(path + "/artists", new ArtistEdit("Tall Weather")).as(Artist.class);
        List<TrackEdit> tracks = List.of(new TrackEdit(null, "Datum", null));
        ReleaseEdit edit =
                new ReleaseEdit("Cartography", artist.id(), null, LocalDate.of(2025, 6, 6), "America/New_York", tracks);
        Release release = owner.post(path + "/releases", edit).as(Release.class);
        ProductEdit vinyl = new ProductEdit(
                Format.VINYL, null, "Cartography LP", "602547677396", "LP-0001", List.of(Money.of("34.99", "USD")));
        owner.post(path + "/releases/" + release.id() + "/products", vinyl).as(Map.class);
        return release;
    }

    private static ChartAccount account() {
        return new ChartAccount("US_PHYSICAL", "4030", "12345", "DWLMP.txt", Map.of(), 0);
    }

    private static void send(int port, String topic, String body) throws Exception {
        assertThat(SignedPost.of(SHOP, topic, body, SystemTestHome.SHOPIFY_SECRET)
                        .send(port))
                .isEqualTo(200);
    }
}
