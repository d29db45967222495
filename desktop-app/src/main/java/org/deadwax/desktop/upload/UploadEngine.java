package org.deadwax.desktop.upload;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/**
 * The queue of masters on their way. Everything it must remember lies in its journal folder, so that it goes on where it
 * was after a crash of the program or of the server. All methods but {@link #close} return at once; what they ask for
 * is done soon, and listeners hear of it.
 */
public final class UploadEngine implements AutoCloseable {

    private final Bandwidth bandwidth;
    private final Desk desk = new Desk();
    private final Queue queue;
    private final Runs runs;
    private final TakenOff takenOff;

    /**
     * @param storage for the audio itself, straight to object storage: give it none of the session's interceptors
     * @param journal the folder that holds the queue; made when missing. One engine per folder
     */
    public UploadEngine(UploadApi api, OkHttpClient storage, Path journal, UploadSettings settings) {
        this.queue = new Queue(new Journal(journal, InstantSource.system()));
        this.bandwidth = new Bandwidth(settings.bytesPerSecond(), Bandwidth.Time.REAL);
        this.runs = new Runs(desk, queue, api, new PartStorage(storage, bandwidth), settings);
        this.takenOff = new TakenOff(desk, api, settings.undo());
    }

    /** Reads the journal and goes on with what it holds. Add listeners before. */
    public void start() {
        desk.post(() -> {
            queue.load();
            runs.beginNext();
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
            runs.beginNext();
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
            runs.beginNext();
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

    /** Before the one before it that waits as well. */
    public void moveUp(UUID itemId) {
        at(itemId, job -> queue.move(job, false));
    }

    /** After the next one that waits as well. */
    public void moveDown(UUID itemId) {
        at(itemId, job -> queue.move(job, true));
    }

    /**
     * Stops it and takes it off the queue. {@link #putBack} brings it back for as long as the settings say; then the server
     * is told to forget its parts. The file stays where it is.
     */
    public void cancel(UUID itemId) {
        at(itemId, this::takeOff);
    }

    /** Takes a settled item off the list; {@link #putBack} brings it back. */
    public void dismiss(UUID itemId) {
        at(itemId, job -> {
            if (job.state().settled()) {
                takeOff(job);
            }
        });
    }

    /** What was cancelled or dismissed a moment ago stands where it stood, and goes on where it was. */
    public void putBack(UUID itemId) {
        desk.post(() -> {
            Job job = takenOff.take(itemId);
            if (job != null) {
                queue.add(job);
                runs.beginNext();
            }
        });
    }

    /** @param bytesPerSecond for all uploads together, from now on; 0 for no limit */
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
        List<FileRun> ending = new CopyOnWriteArrayList<>();
        desk.post(() -> ending.addAll(runs.close()));
        desk.close();
        ending.forEach(FileRun::join);
    }

    private void at(UUID itemId, Consumer<Job> work) {
        desk.post(() -> {
            Job job = queue.find(itemId);
            if (job != null) {
                work.accept(job);
            }
            runs.beginNext();
        });
    }

    private void pause(Job job) {
        UploadState state = job.state();
        if (state == UploadState.WAITING || state == UploadState.FINGERPRINTING || state == UploadState.UPLOADING) {
            runs.stop(job);
            queue.become(job, UploadState.PAUSED, null);
        }
    }

    private void resume(Job job) {
        if (job.state() == UploadState.PAUSED) {
            job.goesOn = Resumption.AFTER_PAUSE;
            queue.become(job, UploadState.WAITING, null);
        }
    }

    private void again(Job job) {
        if (job.run != null || job.state() == UploadState.WAITING) {
            return;
        }
        if (job.state() == UploadState.ACCEPTED || job.state() == UploadState.REJECTED) {
            job.entry = job.entry.marked(null).with(null);
        }
        job.goesOn = job.state() == UploadState.PAUSED ? Resumption.AFTER_PAUSE : Resumption.KNOWN_TO_SERVER;
        queue.become(job, UploadState.WAITING, null);
    }

    private void takeOff(Job job) {
        boolean wasRunning = job.state().running();
        runs.stop(job);
        queue.remove(job);
        if (wasRunning) {
            job.goesOn = Resumption.AFTER_PAUSE;
            job.entry = job.entry.in(UploadState.WAITING, null);
        }
        takenOff.put(job);
    }
}
