package org.deadwax.desktop.upload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Hears everything and waits for what is to come. */
final class Watch implements UploadListener {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final List<UploadItem> heard = new ArrayList<>();
    private final List<UUID> removed = new ArrayList<>();
    private final List<@Nullable String> journal = new ArrayList<>();
    private final List<Path> setAside = new ArrayList<>();

    @Override
    public synchronized void changed(UploadItem item) {
        heard.add(item);
        notifyAll();
    }

    @Override
    public synchronized void removed(UUID itemId) {
        removed.add(itemId);
        notifyAll();
    }

    @Override
    public synchronized void setAside(Path damaged) {
        setAside.add(damaged);
        notifyAll();
    }

    @Override
    public synchronized void journal(@Nullable String sentence) {
        journal.add(sentence);
        notifyAll();
    }

    synchronized List<@Nullable String> journal() {
        return new ArrayList<>(journal);
    }

    synchronized List<UploadItem> heard() {
        return List.copyOf(heard);
    }

    synchronized List<Path> setAside() {
        return List.copyOf(setAside);
    }

    UploadItem until(UploadState state) throws InterruptedException {
        return until(item -> item.state() == state);
    }

    /** The first item, already heard or to come, of which this holds. */
    synchronized UploadItem until(Predicate<UploadItem> condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            for (UploadItem item : heard) {
                if (condition.test(item)) {
                    return item;
                }
            }
            waitUntil(end);
        }
    }

    synchronized void untilRemoved(UUID itemId) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!removed.contains(itemId)) {
            waitUntil(end);
        }
    }

    /** What was heard so far counts no more. */
    synchronized void forget() {
        heard.clear();
    }

    private void waitUntil(long end) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new AssertionError("It did not happen. Last heard: " + (heard.isEmpty() ? null : heard.getLast()));
        }
        wait(left);
    }
}
