package org.deadwax.desktop.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files in their order, their journal, and who wants to hear of them. Changed at the desk only. */
final class Queue {

    private static final System.Logger log = System.getLogger(Queue.class.getName());

    private final JournalKeeper keeper;
    private final List<UploadListener> listeners = new CopyOnWriteArrayList<>();

    /** Replaced, never changed, so that anybody may read it. */
    private volatile List<Job> jobs = List.of();

    Queue(Journal journal) {
        this.keeper = new JournalKeeper(journal, trouble -> tell(listener -> listener.journal(trouble)));
    }

    List<Job> jobs() {
        return jobs;
    }

    @Nullable
    Job find(UUID id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst().orElse(null);
    }

    void listen(UploadListener listener) {
        listeners.add(listener);
    }

    void ignore(UploadListener listener) {
        listeners.remove(listener);
    }

    /** What was under way waits again. */
    void load() {
        Journal.Contents found = keeper.load();
        found.damaged().forEach(file -> tell(listener -> listener.setAside(file)));
        found.entries().forEach(entry -> {
            Job job = new Job(entry.state().running() ? entry.in(UploadState.WAITING, null) : entry);
            job.goesOn = Resumption.AFTER_RESTART;
            place(job);
            show(job);
        });
    }

    /** At its position, which may be one that it had before. */
    void add(Job job) {
        place(job);
        keep(job);
    }

    private void place(Job job) {
        List<Job> fresh = new ArrayList<>(jobs);
        fresh.remove(job);
        fresh.add(job);
        fresh.sort(Comparator.comparingLong(each -> each.entry.position()));
        jobs = List.copyOf(fresh);
    }

    void moveFirst(Job job) {
        job.entry = job.entry.at(jobs.getFirst().entry.position() - 1);
        add(job);
    }

    /** Changes places with the nearest before it, or after it, that has not begun either. */
    void move(Job job, boolean later) {
        List<Job> idle = jobs.stream().filter(Job::idle).toList();
        int at = idle.indexOf(job);
        int other = later ? at + 1 : at - 1;
        if (at < 0 || other < 0 || other == idle.size()) {
            return;
        }
        Job neighbour = idle.get(other);
        long position = job.entry.position();
        job.entry = job.entry.at(neighbour.entry.position());
        neighbour.entry = neighbour.entry.at(position);
        add(neighbour);
        add(job);
    }

    /** A track's rejected or failed files make room for the one that replaces them. */
    void supersede(UUID trackId) {
        ofTrack(trackId)
                .filter(job -> job.state() == UploadState.REJECTED || job.state() == UploadState.FAILED)
                .forEach(this::remove);
    }

    @Nullable
    Job sameFile(JournalEntry entry) {
        return ofTrack(entry.trackId())
                .filter(job -> job.entry.file().equals(entry.file()))
                .findFirst()
                .orElse(null);
    }

    /** The same bytes for the same track, under another name. */
    @Nullable
    Job twin(Job job) {
        String fingerprint = job.fingerprint();
        return fingerprint == null
                ? null
                : ofTrack(job.entry.trackId())
                        .filter(each -> each != job && fingerprint.equals(each.fingerprint()))
                        .findFirst()
                        .orElse(null);
    }

    private Stream<Job> ofTrack(UUID trackId) {
        return jobs.stream().filter(job -> job.entry.trackId().equals(trackId));
    }

    long lastPosition() {
        return jobs.isEmpty() ? 0 : jobs.getLast().entry.position();
    }

    void remove(Job job) {
        List<Job> fresh = new ArrayList<>(jobs);
        fresh.remove(job);
        jobs = List.copyOf(fresh);
        keeper.forget(job.id());
        tell(listener -> listener.removed(job.id()));
    }

    void keep(Job job) {
        keeper.keep(job.entry);
        show(job);
    }

    void become(Job job, UploadState state, @Nullable String reason) {
        job.entry = job.entry.in(state, reason);
        job.note = null;
        keep(job);
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
