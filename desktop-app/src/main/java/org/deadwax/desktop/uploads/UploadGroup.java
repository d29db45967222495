package org.deadwax.desktop.uploads;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.upload.UploadState;
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

    long accepted() {
        return rows.stream().filter(row -> row.state() == UploadState.ACCEPTED).count();
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
