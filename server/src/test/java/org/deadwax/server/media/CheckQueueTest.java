package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.Installation.Environment;
import org.deadwax.server.platform.S3Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.unit.DataSize;

/** However many masters arrive at once, so many are looked at as there are workers; the rest waits in the database. */
class CheckQueueTest {

    private static final int WORKERS = 3;
    private static final int FILES = 12;

    @TempDir
    private Path folder;

    /** Files that take as long as the test says. */
    private static final class Line implements CheckLine {

        private final AtomicInteger waiting = new AtomicInteger(FILES);
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final CountDownLatch everyWorkerBusy = new CountDownLatch(WORKERS);
        private final CountDownLatch done = new CountDownLatch(FILES);
        private final Semaphore decoder = new Semaphore(0);

        @Override
        public boolean next() throws InterruptedException {
            if (waiting.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
                return false;
            }
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            everyWorkerBusy.countDown();
            decoder.acquire();
            atOnce.decrementAndGet();
            done.countDown();
            return true;
        }
    }

    @Test
    void noMoreAtOnceThanThereAreWorkers() throws Exception {
        Line line = new Line();
        CheckQueue queue = new CheckQueue(List.of(line), check(settings()), settings());
        queue.start();
        try {
            for (int i = 0; i < FILES; i++) {
                queue.soon();
            }
            assertThat(line.everyWorkerBusy.await(60, TimeUnit.SECONDS)).isTrue();
            // all workers hold one, and nobody took another
            assertThat(line.waiting.get()).isEqualTo(FILES - WORKERS);

            line.decoder.release(FILES);

            assertThat(line.done.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(line.mostAtOnce.get()).isEqualTo(WORKERS);
        } finally {
            queue.stop();
        }
        assertThat(queue.isRunning()).isFalse();
    }

    private static MediaSettings settings() {
        return new MediaSettings(
                null,
                Decoder.TOOLS,
                Duration.ofHours(1),
                Duration.ofDays(7),
                Duration.ofHours(1),
                WORKERS,
                Duration.ofMinutes(1),
                DataSize.ofGigabytes(2),
                DataSize.ofBytes(0));
    }

    private CheckMaster check(MediaSettings settings) {
        URI nowhere = URI.create("http://127.0.0.1:1");
        S3Access access = new S3Access(nowhere, nowhere, "bucket", "key", "secret", "us-east-1", null);
        Storage storage = new Storage(
                new ObjectProvider<>() {
                    @Override
                    public S3Access getObject() {
                        return access;
                    }
                },
                Clock.systemUTC());
        Installation home = new Installation(Environment.DEVELOPMENT, URI.create("http://localhost"), folder);
        WorkFiles files = new WorkFiles(storage, new LocalRoom(storage, settings, () -> false), home);
        return new CheckMaster(storage, new FfmpegPrograms(settings, home), files, settings);
    }
}
