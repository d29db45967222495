package org.deadwax.desktop.uploads;

import java.util.UUID;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadState;
import org.deadwax.model.Master;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * One file as a row says it.
 *
 * @param track null while it is not known which one it is
 * @param how null when it was not matched since the start of the program
 * @param words its state
 * @param detail what more there is to say, a reason, figures; may be empty
 * @param progress of one; below zero for none
 * @param resumed it went on where it was
 * @param master as the server tells of it now; null until all parts are there
 */
record UploadRow(
        UUID id,
        UUID trackId,
        String file,
        @Nullable Track track,
        @Nullable How how,
        long sizeBytes,
        UploadState state,
        Tone tone,
        String words,
        String detail,
        double progress,
        boolean resumed,
        @Nullable Master master) {

    static UploadRow of(UploadItem item, @Nullable Track track, @Nullable How how, @Nullable String waitsFor) {
        UploadWords words = new UploadWords(item);
        return new UploadRow(
                item.id(),
                item.trackId(),
                item.fileName(),
                track,
                how,
                item.sizeBytes(),
                item.state(),
                words.tone(),
                words.state(),
                words.detail(waitsFor),
                words.progress(),
                item.resumed(),
                item.master());
    }

    boolean canPause() {
        return state == UploadState.UPLOADING || state == UploadState.FINGERPRINTING;
    }

    boolean canResume() {
        return state == UploadState.PAUSED;
    }

    /** Has not begun, and may change places with others that have not. */
    boolean canMove() {
        return state == UploadState.WAITING || state == UploadState.PAUSED;
    }

    boolean canRetry() {
        return state == UploadState.FAILED;
    }

    /** Another file is needed. */
    boolean canReplace() {
        return state == UploadState.REJECTED;
    }

    /** Accepted, but for warnings that somebody may take upon the label. */
    boolean canAccept() {
        return state == UploadState.ACCEPTED
                && master != null
                && !master.warnings().isEmpty();
    }

    boolean canPlay() {
        return state == UploadState.ACCEPTED && master != null && master.audioKept();
    }

    boolean canDismiss() {
        return state.settled();
    }

    boolean canCancel() {
        return !state.settled() && state != UploadState.VERIFYING;
    }
}
