package org.deadwax.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
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
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.SignIn;

/** A label whose albums are delivered, and looked at again whenever that is asked for. */
record CheckedAlbums(Connection connection, UUID label, UUID artist, Path journals) implements AutoCloseable {

    static CheckedAlbums signIn(BenchServer server, Path journals) {
        Connection connection = new Connection("http://127.0.0.1:" + server.port());
        DeadwaxApi api = connection.api();
        connection.use(api.signIn(new SignIn(BenchServer.OWNER_EMAIL, BenchServer.OWNER_PASSWORD, "bench"))
                .token());
        UUID label = api.createLabel(new LabelEdit("Bench", "USD", "America/New_York"))
                .id();
        UUID artist =
                api.createArtist(label, new ArtistEdit("The Slow Harbours")).id();
        return new CheckedAlbums(connection, label, artist, journals);
    }

    /** @return the masters, once all are accepted */
    List<UUID> deliver(String title, List<Path> files) throws IOException, InterruptedException {
        DeadwaxApi api = connection.api();
        List<ReleaseEdit.TrackEdit> tracks = IntStream.rangeClosed(1, files.size())
                .mapToObj(number -> new ReleaseEdit.TrackEdit(null, "Track " + number, null))
                .toList();
        Release release =
                api.createRelease(label, title, new ReleaseEdit(title, artist, null, null, "America/New_York", tracks));
        List<UploadRequest> requests = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            requests.add(new UploadRequest(label, release.tracks().get(i).id(), files.get(i)));
        }
        CountDownLatch settled = new CountDownLatch(files.size());
        try (UploadEngine engine = new UploadEngine(
                new ServerUploads(api), connection.storage(), journals.resolve(title), UploadSettings.usual())) {
            engine.addListener(new Settled(settled));
            engine.start();
            engine.add(requests);
            settled.await();
        }
        List<Master> masters = api.masters(label, release.id());
        if (masters.stream()
                        .filter(each -> each.state() == MasterState.ACCEPTED)
                        .count()
                != files.size()) {
            throw new IOException("Not all were accepted: " + masters);
        }
        return masters.stream().map(Master::id).toList();
    }

    void askForChecks(List<UUID> masters) {
        masters.forEach(master -> connection.api().recheckMaster(label, master));
    }

    /** Counts each file once. */
    private record Settled(CountDownLatch latch, Set<UUID> seen) implements UploadListener {

        Settled(CountDownLatch latch) {
            this(latch, ConcurrentHashMap.newKeySet());
        }

        @Override
        public void changed(UploadItem item) {
            if (item.state().settled() && seen.add(item.id())) {
                if (item.state() == UploadState.FAILED) {
                    System.err.println("checks: " + item.reason());
                }
                latch.countDown();
            }
        }
    }

    @Override
    public void close() {
        connection.shutDown();
    }
}
