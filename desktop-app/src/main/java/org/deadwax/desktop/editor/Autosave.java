package org.deadwax.desktop.editor;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.work.Background;

/**
 * Brings edits to the disk while one types. Writes stand in line, and each writes the newest there is: an older one never
 * comes last. A lane per release, so that going on to the next one drops nothing of this one.
 */
final class Autosave {

    private final DesktopFolder folder;
    private final Clock clock;
    private final Background background;
    private final Map<String, Background> lanes = new ConcurrentHashMap<>();
    private final Map<String, KeptEdits> newest = new ConcurrentHashMap<>();
    private final ReentrantLock disk = new ReentrantLock();

    Autosave(DesktopFolder folder, Clock clock, Background background) {
        this.folder = folder;
        this.clock = clock;
        this.background = background;
    }

    /**
     * @param release its id, or "new"
     * @param edits without overrides: what lies there is taken away
     * @param done gets the time at which they were on the disk; not called when newer ones came in between
     */
    void keep(String release, KeptEdits edits, Consumer<Instant> done, Consumer<Exception> failed) {
        newest.put(release, edits);
        lanes.computeIfAbsent(release, name -> background.lane())
                .run(
                        () -> {
                            write(release);
                            return clock.instant();
                        },
                        done,
                        failed);
    }

    private void write(String release) {
        disk.lock();
        try {
            KeptEdits edits = newest.get(release);
            if (edits == null || edits.overrides().isEmpty()) {
                KeptEdits.forget(folder, release);
            } else {
                edits.keepIn(folder, release);
            }
        } finally {
            disk.unlock();
        }
    }
}
