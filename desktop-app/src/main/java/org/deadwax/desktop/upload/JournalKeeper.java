package org.deadwax.desktop.upload;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the journal while that is possible. On a full disk, say, the queue goes on in memory, which is told once; what
 * could not be written is written as soon as the next thing can be. At the desk only.
 */
final class JournalKeeper {

    private static final System.Logger log = System.getLogger(JournalKeeper.class.getName());

    private final Journal journal;
    private final Consumer<@Nullable String> trouble;
    private final Map<UUID, JournalEntry> unwritten = new LinkedHashMap<>();
    private boolean inMemory;

    /** @param trouble hears a sentence when the disk takes nothing more, and null when it does again */
    JournalKeeper(Journal journal, Consumer<@Nullable String> trouble) {
        this.journal = journal;
        this.trouble = trouble;
    }

    Journal.Contents load() {
        try {
            return journal.read();
        } catch (IOException e) {
            lost(e);
            return new Journal.Contents(List.of(), List.of());
        }
    }

    void keep(JournalEntry entry) {
        unwritten.put(entry.id(), entry);
        try {
            for (JournalEntry each : List.copyOf(unwritten.values())) {
                journal.write(each);
                unwritten.remove(each.id());
            }
            found();
        } catch (IOException e) {
            lost(e);
        }
    }

    void forget(UUID id) {
        unwritten.remove(id);
        try {
            journal.delete(id);
        } catch (IOException e) {
            lost(e);
        }
    }

    private void lost(IOException e) {
        if (!inMemory) {
            inMemory = true;
            log.log(System.Logger.Level.WARNING, "The upload journal cannot be written", e);
            trouble.accept("The list of uploads cannot be written to " + journal.folder() + ": " + why(e)
                    + ". Uploads go on; make room before you close Deadwax, or they are forgotten.");
        }
    }

    private void found() {
        if (inMemory && unwritten.isEmpty()) {
            inMemory = false;
            trouble.accept(null);
        }
    }

    private static String why(IOException e) {
        String reason = e instanceof FileSystemException file ? file.getReason() : null;
        return reason != null ? reason : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
