package org.deadwax.desktop.upload;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** Which files of the queue are under way. At the desk only. */
final class Runs {

    private final Desk desk;
    private final Queue queue;
    private final UploadApi api;
    private final PartStorage storage;
    private final UploadSettings settings;
    private final Semaphore lanes;
    private boolean closed;

    Runs(Desk desk, Queue queue, UploadApi api, PartStorage storage, UploadSettings settings) {
        this.desk = desk;
        this.queue = queue;
        this.api = api;
        this.storage = storage;
        this.settings = settings;
        this.lanes = new Semaphore(settings.partsInParallel(), true);
    }

    /** As many as may send at the same time, in the order of the queue. */
    void beginNext() {
        if (closed) {
            return;
        }
        long free = settings.filesAtOnce()
                - queue.jobs().stream().filter(Job::sends).count();
        queue.jobs().stream()
                .filter(job -> job.state() == UploadState.WAITING && job.run == null)
                .limit(Math.max(0, free))
                .forEach(this::begin);
    }

    private void begin(Job job) {
        RunReport report = new RunReport(desk, queue, this, job);
        FileRun run = new FileRun(job.entry, api, settings, storage, lanes, report);
        report.of(run);
        job.run = run;
        run.begin();
    }

    void stop(Job job) {
        FileRun run = job.run;
        job.run = null;
        job.note = null;
        if (run != null) {
            run.stop();
        }
    }

    /** Nothing begins any more. @return what was under way and ends soon */
    List<FileRun> close() {
        closed = true;
        List<FileRun> ending = queue.jobs().stream()
                .map(job -> job.run)
                .filter(Objects::nonNull)
                .toList();
        queue.jobs().forEach(this::stop);
        return ending;
    }
}
