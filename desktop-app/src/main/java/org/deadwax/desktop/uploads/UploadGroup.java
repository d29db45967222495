package org.deadwax.desktop.uploads;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.upload.UploadState;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/**
 * The files of one release.
 *
 * @param releaseId null for files whose release this desktop does not know
 * @param confirmedBytes what storage has
 */
record UploadGroup(
        @Nullable UUID releaseId,
        String title,
        String artist,
        long sizeBytes,
        long confirmedBytes,
        List<UploadRow> rows) {

    /** The same as long as it is the same release. */
    String key() {
        return String.valueOf(releaseId);
    }

    long accepted() {
        return rows.stream().filter(row -> row.state() == UploadState.ACCEPTED).count();
    }

    /** Nothing of it waits for anything or anybody. */
    boolean done() {
        return rows.stream().allMatch(row -> row.state() == UploadState.ACCEPTED && row.tone() == Tone.SUCCESS);
    }

    /** When the last of its masters was complete; null while none is. */
    @Nullable
    Instant lastAt() {
        return rows.stream()
                .map(UploadRow::master)
                .filter(Objects::nonNull)
                .map(Master::uploadedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    double progress() {
        return sizeBytes == 0 ? 0 : (double) confirmedBytes / sizeBytes;
    }

    /** "Tall Weather, 11 files, 1.78 GB; matched by tags 9, by name 2". */
    String about() {
        String files = Texts.count("uploads.files", rows.size(), Integer.toString(rows.size()));
        Map<How, Integer> hows = new EnumMap<>(How.class);
        rows.stream().map(UploadRow::how).filter(how -> how != null).forEach(how -> hows.merge(how, 1, Integer::sum));
        String matched = hows.entrySet().stream()
                .map(each -> Texts.text("uploads.how." + each.getKey().name()) + " " + each.getValue())
                .reduce((one, two) -> one + ", " + two)
                .map(all -> "; " + Texts.text("uploads.matched", all))
                .orElse("");
        return (artist.isEmpty() ? "" : artist + ", ") + files + ", " + Figures.size(sizeBytes) + matched;
    }
}
