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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
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

/**
 * Sends files with the desktop's own engine, and tells how long that took: {@code send JOURNAL PATH} begins one, {@code
 * resume JOURNAL} goes on with what an engine left that was killed.
 */
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
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] words = line.split(" ", 3);
            Path journal = Path.of(args[1]).resolve(words[1]);
            List<UploadRequest> files = words[0].equals("send")
                    ? List.of(new UploadRequest(label, track, Path.of(words[2])))
                    : List.of(); // what the journal holds goes on
            SENT.set(0);
            long nanos = send(connection, files, journal);
            System.out.println("nanos " + nanos);
            System.out.println("sent " + SENT.get());
            System.out.println("highest " + memory("VmHWM"));
        }
        connection.shutDown();
        System.exit(0);
    }

    /** Parts that storage said yes to. */
    private static final AtomicLong SENT = new AtomicLong();

    private static Response count(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.isSuccessful()) {
            SENT.incrementAndGet();
        }
        return response;
    }

    private static long send(Connection connection, List<UploadRequest> files, Path journal)
            throws InterruptedException {
        UploadSettings usual = UploadSettings.usual();
        Clock clock = new Clock();
        OkHttpClient storage = connection
                .storage()
                .newBuilder()
                .addInterceptor(EngineMain::count)
                .build();
        try (UploadEngine engine = new UploadEngine(new ServerUploads(connection.api()), storage, journal, usual)) {
            engine.addListener(clock);
            long begin = System.nanoTime();
            engine.start();
            engine.add(files);
            clock.settled.await();
            return clock.complete.get() - begin;
        }
    }

    /** Random bytes are no audio: the server reads them whole and refuses them, and the next round begins when it has. */
    private static final class Clock implements UploadListener {

        private final AtomicLong complete = new AtomicLong();
        private final CountDownLatch settled = new CountDownLatch(1);
        private final AtomicBoolean half = new AtomicBoolean();

        @Override
        public void changed(UploadItem item) {
            if (item.parts() > 0 && 2 * item.confirmedParts() >= item.parts() && !half.getAndSet(true)) {
                System.out.println("half " + item.confirmedParts());
            }
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
