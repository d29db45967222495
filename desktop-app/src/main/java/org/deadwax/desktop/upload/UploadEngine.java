package org.deadwax.desktop.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.deadwax.model.Upload;
import org.jspecify.annotations.Nullable;

/**
 * The queue of masters on their way. Everything it must remember lies in its journal folder, so that it goes on where it
 * was after a crash of the program or of the server. All methods but {@link #close} return at once; what they ask for
 * is done soon, and listeners hear of it.
 */
public final class UploadEngine implements AutoCloseable {

    private final UploadApi api;
    private final UploadSettings settings;
    private final Bandwidth bandwidth;
    private final PartStorage storage;
    private final Semaphore lanes;
    private final Desk desk = new Desk();
    private final Queue queue;

    private boolean closed;

    /**
     * @param storage for the audio itself, straight to object storage: give it none of the session's interceptors
     * @param journal the folder that holds the queue; made when missing. One engine per folder
     */
    public UploadEngine(UploadApi api, OkHttpClient storage, Path journal, UploadSettings settings) {
        this.api = api;
        this.settings = settings;
        this.queue = new Queue(new Journal(journal, InstantSource.system()));
        this.bandwidth = new Bandwidth(settings.bytesPerSecond());
        this.storage = new PartStorage(storage, bandwidth);
        this.lanes = new Semaphore(settings.partsInParallel(), true);
    }

    /** Reads the journal and goes on with what it holds. Add listeners before. */
    public void start() {
        desk.post(() -> {
            queue.load();
            beginNext();
        });
    }

    /**
     * Queues files, in the given order. One that is in the queue for the same track already goes on instead, and a
     * track's rejected or failed file gives way to its new one.
     */
    public void add(List<UploadRequest> files) {
        desk.post(() -> {
            for (UploadRequest request : files) {
                JournalEntry entry = JournalEntry.of(request, queue.lastPosition() + 1);
                Job known = queue.sameFile(entry);
                if (known == null) {
                    queue.supersede(entry.trackId());
                    queue.add(new Job(entry));
                } else {
                    again(known);
                }
            }
            beginNext();
        });
    }

    /** The queue, in its order. Never waits. */
    public List<UploadItem> items() {
        return queue.jobs().stream().map(Job::shown).toList();
    }

    /** A master that the server is looking at already is not held up. */
    public void pause(UUID itemId) {
        at(itemId, this::pause);
    }

    public void resume(UUID itemId) {
        at(itemId, this::resume);
    }

    public void pauseAll() {
        desk.post(() -> queue.jobs().forEach(this::pause));
    }

    public void resumeAll() {
        desk.post(() -> {
            queue.jobs().forEach(this::resume);
            beginNext();
        });
    }

    /** Again, from where it was: for failed items, and for rejected ones whose file was exported anew. */
    public void retry(UUID itemId) {
        at(itemId, job -> {
            if (job.state().settled()) {
                again(job);
            }
        });
    }

    /** Before all others that wait. */
    public void moveFirst(UUID itemId) {
        at(itemId, queue::moveFirst);
    }

    /** Stops it, takes it off the queue, and tells the server to forget its parts. The file stays. */
    public void cancel(UUID itemId) {
        at(itemId, job -> {
            stop(job);
            queue.remove(job);
            forgetAtServer(job.entry);
        });
    }

    /** Takes a settled item off the list. */
    public void dismiss(UUID itemId) {
        at(itemId, job -> {
            if (job.state().settled()) {
                queue.remove(job);
            }
        });
    }

    /** @param bytesPerSecond for all uploads together; 0 for no limit */
    public void limit(long bytesPerSecond) {
        bandwidth.limit(bytesPerSecond);
    }

    public void addListener(UploadListener listener) {
        queue.listen(listener);
    }

    public void removeListener(UploadListener listener) {
        queue.ignore(listener);
    }

    /** Stops sending and keeps the queue for the next start. Waits for the journal, and a moment for what is being sent. */
    @Override
    public void close() {
        List<FileRun> runs = new CopyOnWriteArrayList<>();
        desk.post(() -> {
            closed = true;
            queue.jobs().stream().map(job -> job.run).filter(Objects::nonNull).forEach(runs::add);
            queue.jobs().forEach(UploadEngine::stop);
        });
        desk.close();
        runs.forEach(FileRun::join);
    }

    private void at(UUID itemId, Consumer<Job> work) {
        desk.post(() -> {
            for (Job job : queue.jobs()) {
                if (job.id().equals(itemId)) {
                    work.accept(job);
                }
            }
            beginNext();
        });
    }

    private void pause(Job job) {
        UploadState state = job.state();
        if (state == UploadState.WAITING || state == UploadState.FINGERPRINTING || state == UploadState.UPLOADING) {
            stop(job);
            become(job, UploadState.PAUSED, null);
        }
    }

    private void resume(Job job) {
        if (job.state() == UploadState.PAUSED) {
            become(job, UploadState.WAITING, null);
        }
    }

    private void again(Job job) {
        if (job.run != null || job.state() == UploadState.WAITING) {
            return;
        }
        if (job.state() == UploadState.ACCEPTED || job.state() == UploadState.REJECTED) {
            job.entry = job.entry.marked(null).with(null);
        }
        become(job, UploadState.WAITING, null);
    }

    private void beginNext() {
        if (closed) {
            return;
        }
        long free = settings.filesAtOnce()
                - queue.jobs().stream().filter(Job::sends).count();
        queue.jobs().stream()
                .filter(job -> job.state() == UploadState.WAITING && job.run == null)
                .limit(Math.max(0, free))
                .forEach(job -> {
                    RunReport report = new RunReport(job);
                    FileRun run = new FileRun(job.entry, api, settings, storage, lanes, report);
                    report.run = run;
                    job.run = run;
                    run.begin();
                });
    }

    private static void stop(Job job) {
        FileRun run = job.run;
        job.run = null;
        job.note = null;
        if (run != null) {
            run.stop();
        }
    }

    private void become(Job job, UploadState state, @Nullable String reason) {
        job.entry = job.entry.in(state, reason);
        job.note = null;
        queue.keep(job);
    }

    private void forgetAtServer(JournalEntry entry) {
        Upload upload = entry.upload();
        if (upload == null || upload.master() != null) {
            return;
        }
        Thread.ofVirtual().start(() -> {
            try {
                api.cancel(entry.labelId(), upload.id());
            } catch (IOException e) {
                // the server sweeps what nobody goes on with
            }
        });
    }

    /** Listens to the job's present run and to none before it. */
    private final class RunReport implements Report {

        private final Job job;
        private @Nullable FileRun run;

        RunReport(Job job) {
            this.job = job;
        }

        @Override
        public void change(UnaryOperator<JournalEntry> change) throws InterruptedException {
            desk.ask(() -> {
                if (job.run != run) {
                    throw new InterruptedException("stopped");
                }
                UploadState before = job.state();
                job.entry = change.apply(job.entry);
                job.measure(before);
                queue.keep(job);
                if (job.state() != before) {
                    beginNext();
                }
                return job;
            });
        }

        @Override
        public void note(@Nullable String sentence) {
            whenPresent(() -> {
                job.note = sentence;
                queue.show(job);
            });
        }

        @Override
        public void resumed() {
            whenPresent(() -> {
                job.resumed = true;
                queue.show(job);
            });
        }

        @Override
        public void ended(UploadState state, @Nullable String reason) {
            whenPresent(() -> {
                job.run = null;
                become(job, state, reason);
                beginNext();
            });
        }

        private void whenPresent(Runnable work) {
            desk.post(() -> {
                if (job.run == run) {
                    work.run();
                }
            });
        }
    }
}
