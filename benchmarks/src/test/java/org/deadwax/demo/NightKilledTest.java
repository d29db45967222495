package org.deadwax.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.SignIn;
import org.deadwax.simulator.Delivery;
import org.deadwax.simulator.Truth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while orders come in and in the middle of closing a week; the shop repeats what was not taken, nothing is lost or
 * told twice, and the week is as open as it was.
 */
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
                killed(home.serverHome(), server, shopify, connection, album, night, watch);
            } finally {
                connection.shutDown();
            }
        }
    }

    private void killed(
            Path home,
            DemoServer server,
            DemoShopify shopify,
            Connection connection,
            DemoAlbum album,
            DemoNight night,
            LiveWatch watch)
            throws Exception {
        Truth truth = night.night().truth();
        UUID label = album.label().id();
        ChartPeriod week = connection.api().periods(label, "UK", "week").get(1);
        Delivery delivery;
        try (ExecutorService shop = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Delivery> sending = shop.submit(() -> night.happen(shopify));
            awaitUnits(watch, truth.total().sold() / 4);
            try (HeldClosing closing = HeldClosing.hold(home)) {
                Future<ChartReport> closed = shop.submit(() -> connection.api().close(label, "UK", week.key()));
                closing.awaitIt();
                server.killHard();
                assertThatThrownBy(closed::get)
                        .as("closed by a server that is gone")
                        .isNotNull();
            }
            assertThat(sending).isNotDone();
            server.startAgain();
            delivery = sending.get();
        }
        assertThat(connection.api().report(label, "UK", week.key()).period().closedAt())
                .isNull();
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
        ChartReport closed = connection.api().close(label, "UK", week.key());
        assertThat(closed.period().closedAt()).isNotNull();
        assertThat(closed.equation().balances()).isTrue();
        assertThat(closed.equation().ordered()).as("what was bought ahead").isPositive();
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
