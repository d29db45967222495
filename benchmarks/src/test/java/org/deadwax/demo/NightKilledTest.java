package org.deadwax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deadwax.desktop.api.Connection;
import org.deadwax.model.SignIn;
import org.deadwax.simulator.Delivery;
import org.deadwax.simulator.Truth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed while orders come in; the shop repeats what was not taken, and nothing is lost or told twice. */
@Tag("slow")
class NightKilledTest {

    private static final String SHOP = "low-meridian.myshopify.com";
    private static final int ORDERS = 400;
    private static final Duration LENGTH = Duration.ofSeconds(12);

    @TempDir
    Path directory;

    @Test
    void theTotalsAreThoseOfAQuietNight() throws Exception {
        System.setProperty("deadwax.server.jar", serverJar().toString());
        String password = UUID.randomUUID().toString();
        try (DemoHome home = DemoHome.open(directory);
                DemoShopify shopify = DemoShopify.start("shpss_killed", SHOP);
                DemoServer server = DemoServer.start(home.serverHome(), shopify, password, directory.resolve("log"))) {
            Connection connection = new Connection(server.url());
            connection.use(connection
                    .api()
                    .signIn(new SignIn(DemoServer.OWNER_EMAIL, password, "A test"))
                    .token());
            DemoAlbum album = DemoAlbum.create(
                    connection.api(), "Low Meridian", SHOP, LocalDate.now(ZoneId.of("America/New_York")));
            shopify.connect(connection.api(), album.label().id(), "Low Meridian online");
            ChartFiles.tellAccounts(connection.api(), album.label().id());
            DemoNight night = DemoNight.invent(album, "shpss_killed", 7, ORDERS, LENGTH, 0);
            try (LiveWatch watch = new LiveWatch(connection, album.label().id())) {
                killed(server, shopify, connection, album, night, watch);
            } finally {
                connection.shutDown();
            }
        }
    }

    private void killed(
            DemoServer server,
            DemoShopify shopify,
            Connection connection,
            DemoAlbum album,
            DemoNight night,
            LiveWatch watch)
            throws Exception {
        Truth truth = night.night().truth();
        Delivery delivery;
        try (ExecutorService shop = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Delivery> sending = shop.submit(() -> night.happen(shopify));
            awaitUnits(watch, truth.total().sold() / 4);
            server.killHard();
            assertThat(sending).isNotDone();
            server.startAgain();
            delivery = sending.get();
        }
        assertThat(delivery.refusals()).isNotEmpty();
        DemoRun.awaitSettled(
                connection.api(), album.label().id(), watch, truth.total().sold());
        OpenedDownloads.tell(connection.api(), album.label().id(), truth.units());
        List<ChartFiles> charts =
                ChartFiles.write(connection.api(), album.label().id(), directory.resolve("files"));
        Summary summary = Reckoning.sum(delivery, truth, charts, 0, new long[0]);
        assertThat(Reckoning.disagreements(summary, List.of(truth), charts, watch.total(), 0))
                .isEmpty();
        assertThat(new ProvedUnits(connection.api(), List.of(album), truth, null).disagreements(charts))
                .isEmpty();
    }

    private static void awaitUnits(LiveWatch watch, long units) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (watch.total().units() < units) {
            assertThat(System.nanoTime()).as("units on screen before the kill").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static Path serverJar() {
        Path jar = Path.of("..", "server", "target", "deadwax-server.jar")
                .toAbsolutePath()
                .normalize();
        assertThat(jar)
                .as("built before this module, by mvn verify from the top")
                .exists();
        return jar;
    }
}
