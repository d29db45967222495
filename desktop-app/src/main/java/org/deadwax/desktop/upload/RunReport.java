package org.deadwax.desktop.upload;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Brings what a run says to the queue. Listens to the job's present run and to none before it. */
final class RunReport implements Report {

    private final Desk desk;
    private final Queue queue;
    private final Runs runs;
    private final Job job;
    private @Nullable FileRun run;

    RunReport(Desk desk, Queue queue, Runs runs, Job job) {
        this.desk = desk;
        this.queue = queue;
        this.runs = runs;
        this.job = job;
    }

    void of(FileRun newRun) {
        run = newRun;
    }

    @Override
    public JournalEntry change(UnaryOperator<JournalEntry> change) throws InterruptedException {
        return desk.ask(() -> {
            String known = job.fingerprint();
            apply(change);
            if (job.fingerprint() != null && !job.fingerprint().equals(known)) {
                meetTwin();
            }
            queue.keep(job);
            return job.entry;
        });
    }

    @Override
    public void told(UnaryOperator<JournalEntry> change) throws InterruptedException {
        desk.ask(() -> {
            apply(change);
            queue.show(job);
            return job;
        });
    }

    private void apply(UnaryOperator<JournalEntry> change) throws InterruptedException {
        if (job.run != run) {
            throw new InterruptedException("stopped");
        }
        UploadState before = job.state();
        job.entry = change.apply(job.entry);
        job.measure(before);
        if (job.state() != before) {
            runs.beginNext();
        }
    }

    /** The same bytes are in the queue under another name: one of the two goes on, with what both have. */
    private void meetTwin() throws InterruptedException {
        Job twin = queue.twin(job);
        if (twin == null) {
            return;
        }
        if (twin.run != null) {
            runs.stop(job);
            queue.remove(job);
            runs.beginNext();
            throw new InterruptedException("on its way already");
        }
        job.entry = job.entry.continuing(twin.entry);
        queue.remove(twin);
    }

    @Override
    public void note(@Nullable String sentence) {
        whenPresent(() -> {
            job.note = sentence;
            queue.show(job);
        });
    }

    @Override
    public void resumed(@Nullable Resumption why) {
        whenPresent(() -> {
            job.resumption = why == null ? job.goesOn : why;
            queue.show(job);
        });
    }

    @Override
    public void ended(UploadState state, @Nullable String reason) {
        whenPresent(() -> {
            job.run = null;
            queue.become(job, state, reason);
            runs.beginNext();
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
