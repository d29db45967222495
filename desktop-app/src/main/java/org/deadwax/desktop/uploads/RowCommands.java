package org.deadwax.desktop.uploads;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.upload.UploadRequest;
import org.deadwax.desktop.upload.UploadState;

/** What a person does with one file of the queue, by button, key or pointer alike. What takes it away can be undone. */
final class RowCommands {

    private final UploadQueue queue;
    private final UUID label;
    private final Consumer<Told> tell;

    RowCommands(UploadQueue queue, UUID label, Consumer<Told> tell) {
        this.queue = queue;
        this.label = label;
        this.tell = tell;
    }

    /** The space bar: holds up what is sent, and goes on with what is not. */
    void pauseOrGoOn(UploadRow row) {
        if (row.canPause()) {
            queue.pause(row.id());
        } else if (row.canResume()) {
            queue.resume(row.id());
        } else if (row.canRetry()) {
            queue.retry(row.id());
        }
    }

    void retry(UploadRow row) {
        queue.retry(row.id());
    }

    /** The delete key: cancels what is on its way, takes off the list what is settled. */
    void takeOff(UploadRow row) {
        if (row.canCancel()) {
            queue.cancel(row.id());
            tell.accept(new Told(Texts.text("uploads.cancelled", row.file()), () -> queue.putBack(row.id())));
        } else if (row.canDismiss()) {
            queue.dismiss(row.id());
            tell.accept(new Told(Texts.text("uploads.dismissed", row.file()), () -> queue.putBack(row.id())));
        }
    }

    /** All of a release that are settled. */
    void takeOff(UploadGroup group) {
        List<UUID> settled = group.rows().stream()
                .filter(UploadRow::canDismiss)
                .map(UploadRow::id)
                .toList();
        settled.forEach(queue::dismiss);
        tell.accept(new Told(Texts.text("uploads.dismissed", group.title()), () -> settled.forEach(queue::putBack)));
    }

    void moveUp(UploadRow row) {
        if (row.canMove()) {
            queue.moveUp(row.id());
        }
    }

    void moveDown(UploadRow row) {
        if (row.canMove()) {
            queue.moveDown(row.id());
        }
    }

    void moveFirst(UploadRow row) {
        if (row.canMove()) {
            queue.moveFirst(row.id());
        }
    }

    /** What a drop does: the dragged file takes the place of the one it is dropped on. */
    void place(UUID dragged, UUID onto) {
        List<UUID> idle = queue.items().stream()
                .filter(item -> item.state() == UploadState.WAITING || item.state() == UploadState.PAUSED)
                .map(item -> item.id())
                .toList();
        int from = idle.indexOf(dragged);
        int to = idle.indexOf(onto);
        if (from < 0 || to < 0) {
            return;
        }
        for (int step = from; step > to; step--) {
            queue.moveUp(dragged);
        }
        for (int step = from; step < to; step++) {
            queue.moveDown(dragged);
        }
    }

    /** Another file for the same track; what was refused gives way to it. */
    void replace(UploadRow row, Path file) {
        queue.add(List.of(new UploadRequest(label, row.trackId(), file)));
    }
}
