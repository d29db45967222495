package org.deadwax.desktop.upload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files in their order, their journal, and who wants to hear of them. Changed at the desk only. */
final class Queue {

    private static final System.Logger log = System.getLogger(Queue.class.getName());

    private final Journal journal;
    private final List<UploadListener> listeners = new CopyOnWriteArrayList<>();

    /** Replaced, never changed, so that anybody may read it. */
    private volatile List<Job> jobs = List.of();

    Queue(Journal journal) {
        this.journal = journal;
    }

    List<Job> jobs() {
        return jobs;
    }

    void listen(UploadListener listener) {
        listeners.add(listener);
    }

    void ignore(UploadListener listener) {
        listeners.remove(listener);
    }

    /** What was under way waits again. */
    void load() {
        try {
            Journal.Contents found = journal.read();
            found.damaged().forEach(file -> tell(listener -> listener.setAside(file)));
            found.entries().forEach(entry -> {
                Job job = new Job(entry.state().running() ? entry.in(UploadState.WAITING, null) : entry);
                place(job);
                show(job);
            });
        } catch (IOException e) {
            log.log(System.Logger.Level.ERROR, "The upload queue could not be read", e);
        }
    }

    void add(Job job) {
        place(job);
        keep(job);
    }

    void moveFirst(Job job) {
        job.entry = job.entry.at(jobs.getFirst().entry.position() - 1);
        add(job);
    }

    private void place(Job job) {
        List<Job> fresh = new ArrayList<>(jobs);
        fresh.remove(job);
        fresh.add(job);
        fresh.sort(Comparator.comparingLong(each -> each.entry.position()));
        jobs = List.copyOf(fresh);
    }

    /** A track's rejected or failed files make room for the one that replaces them. */
    void supersede(UUID trackId) {
        jobs.stream()
                .filter(job -> job.entry.trackId().equals(trackId))
                .filter(job -> job.state() == UploadState.REJECTED || job.state() == UploadState.FAILED)
                .forEach(this::remove);
    }

    @Nullable
    Job sameFile(JournalEntry entry) {
        return jobs.stream()
                .filter(job -> job.entry.trackId().equals(entry.trackId())
                        && job.entry.file().equals(entry.file()))
                .findFirst()
                .orElse(null);
    }

    long lastPosition() {
        return jobs.isEmpty() ? 0 : jobs.getLast().entry.position();
    }

    void remove(Job job) {
        List<Job> fresh = new ArrayList<>(jobs);
        fresh.remove(job);
        jobs = List.copyOf(fresh);
        try {
            journal.delete(job.id());
        } catch (IOException e) {
            log.log(System.Logger.Level.WARNING, "An upload could not be taken off the journal", e);
        }
        tell(listener -> listener.removed(job.id()));
    }

    /** The journal cannot be written, on a full disk say: sending goes on, and only a crash would show it. */
    void keep(Job job) {
        try {
            journal.write(job.entry);
        } catch (IOException e) {
            log.log(System.Logger.Level.WARNING, "The upload journal could not be written", e);
        }
        show(job);
    }

    void show(Job job) {
        UploadItem item = job.refresh();
        tell(listener -> listener.changed(item));
    }

    private void tell(Consumer<UploadListener> news) {
        for (UploadListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                log.log(System.Logger.Level.ERROR, "A listener of the upload queue stumbled", e);
            }
        }
    }
}
