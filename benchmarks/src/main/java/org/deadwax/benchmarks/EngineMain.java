package org.deadwax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.api.ServerUploads;
import org.deadwax.desktop.upload.UploadEngine;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadListener;
import org.deadwax.desktop.upload.UploadRequest;
import org.deadwax.desktop.upload.UploadSettings;
import org.deadwax.desktop.upload.UploadState;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.SignIn;

/** Sends each file whose path it reads, with the desktop's own engine, and tells how long that took. */
final class EngineMain {

    private EngineMain() {}

    public static void main(String[] args) throws Exception {
        Connection connection = new Connection(args[0]);
        DeadwaxApi api = connection.api();
        connection.use(api.signIn(new SignIn(BenchServer.OWNER_EMAIL, BenchServer.OWNER_PASSWORD, "bench"))
                .token());
        UUID label = api.createLabel(new LabelEdit("Bench", "USD", "America/New_York"))
                .id();
        UUID track = track(api, label);
        System.gc();
        System.out.println("idle " + memory("VmRSS"));
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int round = 0;
        for (String path = paths.readLine(); path != null; path = paths.readLine()) {
            Path journal = Path.of(args[1]).resolve(Integer.toString(round++));
            long nanos = send(connection, new UploadRequest(label, track, Path.of(path)), journal);
            System.out.println("nanos " + nanos);
            System.out.println("highest " + memory("VmHWM"));
        }
        connection.shutDown();
        System.exit(0);
    }

    private static long send(Connection connection, UploadRequest request, Path journal) throws InterruptedException {
        UploadSettings usual = UploadSettings.usual();
        Clock clock = new Clock();
        try (UploadEngine engine =
                new UploadEngine(new ServerUploads(connection.api()), connection.storage(), journal, usual)) {
            engine.addListener(clock);
            engine.start();
            long begin = System.nanoTime();
            engine.add(List.of(request));
            clock.settled.await();
            return clock.complete.get() - begin;
        }
    }

    /** Random bytes are no audio: the server reads them whole and refuses them, and the next round begins when it has. */
    private static final class Clock implements UploadListener {

        private final AtomicLong complete = new AtomicLong();
        private final CountDownLatch settled = new CountDownLatch(1);

        @Override
        public void changed(UploadItem item) {
            if (item.state() == UploadState.VERIFYING) {
                complete.compareAndSet(0, System.nanoTime());
            }
            if (item.state().settled()) {
                if (item.state() == UploadState.FAILED) {
                    System.err.println("upload: " + item.reason());
                }
                settled.countDown();
            }
        }
    }

    private static UUID track(DeadwaxApi api, UUID label) {
        UUID artist =
                api.createArtist(label, new ArtistEdit("The Slow Harbours")).id();
        Release release = api.createRelease(
                label,
                "bench",
                new ReleaseEdit(
                        "Sea Glass",
                        artist,
                        null,
                        null,
                        "America/New_York",
                        List.of(new ReleaseEdit.TrackEdit(null, "Slack Water", null))));
        return release.tracks().getFirst().id();
    }

    /** @return bytes; 0 where the system does not tell */
    private static long memory(String name) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(EngineProcess::words)
                .mapToLong(words -> Long.parseLong(words.get(1)) * 1024)
                .findFirst()
                .orElse(0);
    }
}
