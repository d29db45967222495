package org.deadwax.server.charts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.FileChanges;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.server.charts.file.FormatFailed;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a file. They are read side by side, and lines that only moved cancel out, so that what is
 * held is the difference and not the files.
 */
final class FileDiff {

    private static final int ROWS = 200;

    /** @param net units, sales less returns */
    record Side(long lines, long net) {}

    /** Writes one of the two. */
    @FunctionalInterface
    interface Written {

        void to(OutputStream out) throws IOException, DoesNotFit, FormatFailed;
    }

    private final Side before;
    private final Side after;

    /** Positive: so many more before; negative: so many more after. */
    private final Map<String, Integer> open = new LinkedHashMap<>();

    FileDiff(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /** While the other side cannot be written. */
    FileChanges unknown() {
        return new FileChanges(before.lines(), after.lines(), before.net(), after.net(), List.of(), 0);
    }

    FileChanges changes(Written one, Written other) {
        try {
            Path kept = Files.createTempFile("deadwax-version-", ".txt");
            try {
                try (OutputStream out = Files.newOutputStream(kept)) {
                    one.to(out);
                }
                compare(kept, other);
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DoesNotFit | FormatFailed e) {
            throw new IllegalStateException("A version that was written cannot be written again.", e);
        }
        return result();
    }

    private void compare(Path kept, Written other) throws IOException, DoesNotFit, FormatFailed {
        try (BufferedReader old = Files.newBufferedReader(kept)) {
            other.to(new LinesOut(text -> {
                String was = old.readLine();
                if (!text.equals(was)) {
                    count(was, 1);
                    count(text, -1);
                }
            }));
            for (String was = old.readLine(); was != null; was = old.readLine()) {
                count(was, 1);
            }
        }
    }

    private void count(@Nullable String line, int times) {
        if (line != null) {
            open.merge(line, times, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /** A line taken out and one put in, of the same record and as often, are one that changed. */
    private FileChanges result() {
        List<FileChanges.Line> lines = new ArrayList<>();
        Map<String, Deque<Map.Entry<String, Integer>>> added = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : open.entrySet()) {
            if (entry.getValue() < 0) {
                added.computeIfAbsent(likeness(entry), key -> new ArrayDeque<>())
                        .add(entry);
            }
        }
        for (Map.Entry<String, Integer> entry : open.entrySet()) {
            if (entry.getValue() > 0) {
                Deque<Map.Entry<String, Integer>> pairs = added.get(likeness(entry));
                Map.Entry<String, Integer> pair = pairs == null ? null : pairs.poll();
                lines.add(new FileChanges.Line(entry.getKey(), pair == null ? null : pair.getKey(), entry.getValue()));
            }
        }
        added.values()
                .forEach(rest -> rest.forEach(
                        entry -> lines.add(new FileChanges.Line(null, entry.getKey(), -entry.getValue()))));
        int shown = Math.min(ROWS, lines.size());
        return new FileChanges(
                before.lines(),
                after.lines(),
                before.net(),
                after.net(),
                List.copyOf(lines.subList(0, shown)),
                lines.size() - shown);
    }

    private static String likeness(Map.Entry<String, Integer> entry) {
        String line = entry.getKey();
        return line.substring(0, Math.min(2, line.length())) + Math.abs(entry.getValue());
    }
}
