package org.deadwax.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.api.ServerUploads;
import org.deadwax.desktop.upload.UploadEngine;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadRequest;
import org.deadwax.desktop.upload.UploadSettings;
import org.deadwax.desktop.upload.UploadState;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real engine and the real server, each killed in the middle: what was confirmed is not sent again. */
class MastersOutliveTest {

    private static final Path JAR = Path.of("..", "server", "target", "deadwax-server.jar");
    private static final String PASSWORD = "a long enough password";
    private static final int PART = 5 << 20;
    private static final int PARTS = 8;

    /** Slow enough to be caught in the middle. */
    private static final long SLOWLY = 4_000_000;

    @TempDir
    private Path folder;

    private final AtomicLong taken = new AtomicLong();
    private final OkHttpClient storage =
            new OkHttpClient.Builder().addInterceptor(this::count).build();

    /** Bytes of parts that storage said yes to. */
    private Response count(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.isSuccessful() && chain.request().body() != null) {
            taken.addAndGet(chain.request().body().contentLength());
        }
        return response;
    }

    @Test
    void serverAndDesktopDieAndTheMasterArrives() throws Exception {
        assumeTrue(Files.exists(JAR), "The server's jar is not built.");
        System.setProperty("deadwax.server.jar", JAR.toString());
        Path wav = Wav.write(folder.resolve("01 Slack Water.wav"), PARTS * PART - 1_000_000);
        try (DemoServer server =
                DemoServer.start(folder.resolve("home"), "shpss_secret", PASSWORD, folder.resolve("server.log"))) {
            Connection connection = new Connection(server.url());
            DeadwaxApi api = connection.api();
            connection.use(api.signIn(new SignIn(DemoServer.OWNER_EMAIL, PASSWORD, "a test"))
                    .token());
            UUID label = api.createLabel(new LabelEdit("Low Meridian", "USD", "America/New_York"))
                    .id();
            UUID track = track(api, label);

            UploadEngine first = engine(api, folder.resolve("queue"));
            first.add(List.of(new UploadRequest(label, track, wav)));
            await(first, item -> item.confirmedParts() >= 2);
            server.killHard();
            await(first, item -> item.reason() != null);
            server.startAgain();
            await(first, item -> item.confirmedParts() >= 4 && item.reason() == null);
            // nobody closes what is killed: its journal is all there is
            Path left = copy(folder.resolve("queue"), folder.resolve("left"));
            first.close();

            try (UploadEngine second = engine(api, left)) {
                second.limit(0);
                UploadItem verifying = await(second, item -> item.state() == UploadState.VERIFYING);
                server.killHard();
                server.startAgain();
                UploadItem accepted = await(second, item -> item.state().settled());

                assertThat(verifying.resumed()).isTrue();
                assertThat(accepted.state()).as(accepted.reason()).isEqualTo(UploadState.ACCEPTED);
            }
            // at worst what was under way when something died was sent twice
            assertThat(taken.get()).isBetween(Files.size(wav), Files.size(wav) + 2L * PART);
            connection.shutDown();
        }
    }

    private UploadEngine engine(DeadwaxApi api, Path journal) {
        UploadSettings settings =
                new UploadSettings(2, 1, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMillis(100), SLOWLY);
        UploadEngine engine = new UploadEngine(new ServerUploads(api), storage, journal, settings);
        engine.start();
        return engine;
    }

    private static UUID track(DeadwaxApi api, UUID label) {
        Artist artist = api.createArtist(label, new ArtistEdit("The Slow Harbours"));
        List<ReleaseEdit.TrackEdit> tracks = List.of(new ReleaseEdit.TrackEdit(null, "Slack Water", null));
        Release release = api.createRelease(
                label, "outlive", new ReleaseEdit("Sea Glass", artist.id(), null, null, "America/New_York", tracks));
        return release.tracks().getFirst().id();
    }

    private static UploadItem await(UploadEngine engine, Predicate<UploadItem> condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < end) {
            List<UploadItem> items = engine.items();
            if (!items.isEmpty() && condition.test(items.getFirst())) {
                return items.getFirst();
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("It did not happen: " + engine.items());
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.newDirectoryStream(from, "*.json")) {
            for (Path each : files) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        }
        return to;
    }
}
