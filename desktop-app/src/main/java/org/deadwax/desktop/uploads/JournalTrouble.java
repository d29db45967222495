package org.deadwax.desktop.uploads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the queue on the disk.
 *
 * @param memoryOnly that it is in memory only, and why, a sentence; null when it is on the disk
 * @param setAside damaged entries, where they were moved to
 */
record JournalTrouble(@Nullable String memoryOnly, List<Path> setAside) {

    static final JournalTrouble NONE = new JournalTrouble(null, List.of());

    JournalTrouble inMemory(@Nullable String sentence) {
        return new JournalTrouble(sentence, setAside);
    }

    JournalTrouble with(Path damaged) {
        List<Path> all = new ArrayList<>(setAside);
        all.add(damaged);
        return new JournalTrouble(memoryOnly, List.copyOf(all));
    }

    JournalTrouble seen() {
        return new JournalTrouble(memoryOnly, List.of());
    }
}
