package org.deadwax.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.api.ServerUploads;
import org.deadwax.desktop.upload.UploadEngine;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadListener;
import org.deadwax.desktop.upload.UploadRequest;
import org.deadwax.desktop.upload.UploadSettings;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Release;
import org.deadwax.model.Track;

/** The album's audio: played onto tape, then sent by the desktop's own engine. */
final class Masters {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Masters() {}

    /** One file for each track, in its order. */
    static List<Path> record(Release release, Path directory) throws InterruptedException {
        try (ExecutorService players = Executors.newFixedThreadPool(2)) {
            Files.createDirectories(directory);
            List<Path> files = new ArrayList<>();
            List<Future<?>> played = new ArrayList<>();
            for (Track track : release.tracks()) {
                Path file = directory.resolve("%02d %s.wav".formatted(track.number(), track.title()));
                files.add(file);
                played.add(players.submit(() -> Tape.write(file, track.number())));
            }
            for (Future<?> one : played) {
                one.get();
            }
            return files;
        } catch (IOException | ExecutionException e) {
            throw new DemoFailure("Could not write the masters: " + e.getMessage(), e);
        }
    }

    /** @return how many the server accepted, by its own answer */
    static long send(DeadwaxApi api, UUID label, Release release, List<Path> files, Path journal)
            throws InterruptedException {
        OkHttpClient storage = new OkHttpClient();
        CountDownLatch settled = new CountDownLatch(files.size());
        UploadSettings usual = UploadSettings.usual();
        UploadSettings settings = new UploadSettings(
                usual.partsInParallel(),
                usual.filesAtOnce(),
                usual.firstPause(),
                usual.longestPause(),
                Duration.ofMillis(250),
                usual.bytesPerSecond());
        try (UploadEngine engine = new UploadEngine(new ServerUploads(api), storage, journal, settings)) {
            engine.addListener(new Settled(settled));
            engine.start();
            List<UploadRequest> requests = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                requests.add(new UploadRequest(label, release.tracks().get(i).id(), files.get(i)));
            }
            engine.add(requests);
            if (!settled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new DemoFailure("The masters did not arrive within " + PATIENCE.toSeconds() + " s: "
                        + engine.items().stream()
                                .filter(item -> !item.state().settled())
                                .map(item -> item.fileName() + " is " + item.state())
                                .toList());
            }
            engine.items().stream()
                    .filter(item -> item.reason() != null)
                    .forEach(item -> System.out.println("  " + item.fileName() + ": " + item.reason()));
        } finally {
            storage.dispatcher().executorService().shutdown();
            storage.connectionPool().evictAll();
        }
        return api.masters(label, release.id()).stream()
                .map(Master::state)
                .filter(MasterState.ACCEPTED::equals)
                .count();
    }

    /** Counts each file once. */
    private static final class Settled implements UploadListener {
        private final CountDownLatch latch;
        private final Set<UUID> seen = ConcurrentHashMap.newKeySet();

        private Settled(CountDownLatch latch) {
            this.latch = latch;
        }

        @Override
        public void changed(UploadItem item) {
            if (item.state().settled() && seen.add(item.id())) {
                latch.countDown();
            }
        }
    }
}
