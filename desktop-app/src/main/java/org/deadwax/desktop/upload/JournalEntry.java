package org.deadwax.desktop.upload;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.model.PartDone;
import org.deadwax.model.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What must not be forgotten about one file of the queue.
 *
 * @param file as a URI: its name survives whatever character set the system uses
 * @param note why there is a new version of the master; null when nobody said
 * @param position in the queue, ascending
 * @param mark null until the file was looked at
 * @param upload as the server last told; null until it knows of it
 * @param sent parts that storage took and the server has not confirmed yet
 */
record JournalEntry(
        UUID id,
        UUID labelId,
        UUID trackId,
        URI file,
        @Nullable String note,
        long position,
        UploadState state,
        @Nullable String reason,
        @Nullable FileMark mark,
        @Nullable Upload upload,
        List<PartDone> sent) {

    JournalEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(labelId, "labelId");
        Objects.requireNonNull(trackId, "trackId");
        Objects.requireNonNull(state, "state");
        var _ = Path.of(file);
        sent = sent == null ? List.of() : List.copyOf(sent);
    }

    static JournalEntry of(UploadRequest request, long position) {
        URI file = request.file().toAbsolutePath().normalize().toUri();
        return new JournalEntry(
                UUID.randomUUID(),
                request.labelId(),
                request.trackId(),
                file,
                request.note(),
                position,
                UploadState.WAITING,
                null,
                null,
                null,
                List.of());
    }

    Path path() {
        return Path.of(file);
    }

    JournalEntry in(UploadState newState, @Nullable String newReason) {
        return new JournalEntry(id, labelId, trackId, file, note, position, newState, newReason, mark, upload, sent);
    }

    /** The same file from here on, wherever it lay before. */
    JournalEntry continuing(JournalEntry twin) {
        return new JournalEntry(
                id, labelId, trackId, file, note, position, state, reason, mark, twin.upload, twin.sent);
    }

    JournalEntry at(long newPosition) {
        return new JournalEntry(id, labelId, trackId, file, note, newPosition, state, reason, mark, upload, sent);
    }

    JournalEntry marked(@Nullable FileMark newMark) {
        return new JournalEntry(id, labelId, trackId, file, note, position, state, reason, newMark, upload, sent);
    }

    /** As the server tells it. What it does not know of any more is gone, and so is what was sent to it. */
    JournalEntry with(@Nullable Upload told) {
        boolean same = upload != null && told != null && upload.id().equals(told.id());
        return new JournalEntry(
                id, labelId, trackId, file, note, position, state, reason, mark, told, same ? sent : List.of());
    }

    JournalEntry sent(PartDone part) {
        List<PartDone> more = Stream.concat(sent.stream(), Stream.of(part)).toList();
        return new JournalEntry(id, labelId, trackId, file, note, position, state, reason, mark, upload, more);
    }

    /** Answers overtake one another: what was confirmed once stays confirmed. */
    JournalEntry confirmed(Upload told) {
        TreeSet<Integer> numbers = new TreeSet<>(told.confirmed());
        if (upload != null) {
            numbers.addAll(upload.confirmed());
        }
        Upload merged = new Upload(
                told.id(),
                told.trackId(),
                told.fileName(),
                told.sizeBytes(),
                told.partBytes(),
                told.parts(),
                List.copyOf(numbers),
                told.master());
        List<PartDone> open =
                sent.stream().filter(part -> !numbers.contains(part.number())).toList();
        return new JournalEntry(id, labelId, trackId, file, note, position, state, reason, mark, merged, open);
    }
}
