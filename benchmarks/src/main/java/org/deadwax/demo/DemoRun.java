package org.deadwax.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Session;
import org.deadwax.model.SignIn;
import org.deadwax.model.Store;
import org.deadwax.simulator.Delivery;
import org.deadwax.simulator.Truth;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One night from the empty home to the chart files. */
final class DemoRun {

    private static final String SHOP = "low-meridian.myshopify.com";
    private static final Duration SETTLE = Duration.ofSeconds(30);

    private final DemoHome home;
    private final long seed;
    private final int orders;
    private final Duration length;
    private final boolean headless;
    private final long began = System.nanoTime();

    DemoRun(DemoHome home, long seed, int orders, Duration length, boolean headless) {
        this.home = home;
        this.seed = seed;
        this.orders = orders;
        this.length = length;
        this.headless = headless;
    }

    /** @return whether all figures agree */
    boolean play() throws InterruptedException {
        String password = UUID.randomUUID().toString();
        tell("Starting a server in " + home.serverHome());
        try (DemoShopify shopify = DemoShopify.start("shpss_" + UUID.randomUUID(), SHOP);
                DemoServer server = DemoServer.start(
                        home.serverHome(), shopify, password, home.directory().resolve("server.log"))) {
            Connection connection = new Connection(server.url());
            Session session = connection.api().signIn(new SignIn(DemoServer.OWNER_EMAIL, password, "The demo"));
            connection.use(session.token());
            try {
                return play(server, connection, session, shopify);
            } finally {
                connection.shutDown();
            }
        }
    }

    private boolean play(DemoServer server, Connection connection, Session session, DemoShopify shopify)
            throws InterruptedException {
        DeadwaxApi api = connection.api();
        LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
        DemoAlbum album = DemoAlbum.create(api, "Low Meridian", SHOP, today);
        UUID label = album.label().id();
        tell("Connected " + shopify.connect(api, label, "Low Meridian online").shopDomain() + " in the browser");
        album = album.publish(api, shopify);
        tell("Published “" + album.release().title() + "” to the store: "
                + album.articles().stream().filter(one -> one.shelf() != null).count() + " articles on its shelf");
        DemoAlbum before = album.before(api, today.minusWeeks(40));
        ChartFiles.tellAccounts(api, label);
        ClosedWeeks closed = ClosedWeeks.play(
                connection, shopify, before, album, home.directory().resolve("files"));
        tell("The weeks that are over are closed, day by day: "
                + closed.truth().units().size() + " units");
        List<Path> files = Masters.record(album.release(), home.directory().resolve("masters"));
        tell("Sending " + files.size() + " masters");
        long masters = Masters.send(
                api, label, album.release(), files, home.directory().resolve("journal"));
        try (LiveWatch watch = new LiveWatch(connection, label);
                DesktopWindow window = DesktopWindow.open(headless, server.url(), session, label, home.directory())) {
            tell(orders + " orders in " + length.toSeconds() + " s");
            DemoNight night =
                    DemoNight.invent(album, shopify.secret(), seed, orders, length, ClosedWeeks.FIRST_ORDER_AFTER);
            Delivery delivery = night.happen(shopify);
            Truth truth = night.night().truth();
            awaitSettled(
                    api,
                    label,
                    watch,
                    truth.total().sold() + closed.truth().total().sold());
            tell(OpenedDownloads.tell(api, label, truth.units()) + " downloads opened");
            List<ChartFiles> charts =
                    ChartFiles.write(api, label, home.directory().resolve("files"));
            List<ChartFiles> all =
                    Stream.concat(closed.files().stream(), charts.stream()).toList();
            Summary summary = Reckoning.sum(delivery, truth, all, masters, watch.delays(night.sentNanos()));
            keep(summary);
            List<String> wrong = new ArrayList<>(closed.wrong());
            wrong.addAll(
                    Reckoning.disagreements(summary, List.of(closed.truth(), truth), all, watch.total(), files.size()));
            wrong.addAll(Reckoning.codesThatAreMissing(closed.files()));
            wrong.addAll(Reckoning.disagreementsAbroad(closed.abroad()));
            wrong.addAll(new ProvedUnits(api, List.of(before, album), closed.truth(), truth).disagreements(all));
            Telling.tell(
                    summary,
                    all,
                    closed.abroad(),
                    watch.total(),
                    closed.truth().total().plus(truth.total()),
                    secondsSince());
            wrong.forEach(line -> System.err.println("deadwax: " + line));
            window.awaitClosed(wrong.isEmpty());
            return wrong.isEmpty();
        }
    }

    /** The drainer is a moment behind the answers. What never arrives is told by the figures. */
    static void awaitSettled(DeadwaxApi api, UUID label, LiveWatch watch, long sold) throws InterruptedException {
        long deadline = System.nanoTime() + SETTLE.toNanos();
        while (System.nanoTime() < deadline) {
            long waiting = api.stores(label).stream().mapToLong(Store::waiting).sum();
            if (waiting == 0 && watch.total().units() == sold) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private void keep(Summary summary) {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.writeString(home.directory().resolve("summary.json"), json.writeValueAsString(summary) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String what) {
        System.out.println("[" + secondsSince() + " s] " + what);
    }

    private long secondsSince() {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}
