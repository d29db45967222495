package org.deadwax.desktop.releases;

import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.RunningTask;

/** A change of many releases as the foot of the drawer shows it, and what is said when it has ended. */
final class BulkTask {

    private static final int TOLD = 3;

    private final Desk desk;
    private final BulkEdit bulk;
    private final RunningTask task;

    BulkTask(Desk desk, BulkEdit bulk) {
        this.desk = desk;
        this.bulk = bulk;
        this.task = RunningTask.cancellable(bulk::cancel);
        bulk.progressProperty().subscribe((before, now) -> tell(now));
    }

    private void tell(BulkEdit.Progress now) {
        boolean running = bulk.running();
        task.titleProperty().set(Texts.text("bulk.task." + now.step().name().toLowerCase(Locale.ROOT)));
        task.detailProperty()
                .set(Texts.text(
                        "bulk.task.detail",
                        desk.figures().units(now.done()),
                        desk.figures().units(now.of())));
        task.progressProperty().set(now.share());
        if (running && !desk.tasks().contains(task)) {
            desk.tasks().add(task);
        } else if (!running) {
            desk.tasks().remove(task);
            say(now);
        }
    }

    private void say(BulkEdit.Progress now) {
        String done = desk.figures().units(now.done());
        String words = switch (now.step()) {
            case CHANGED -> Texts.count("bulk.changed", now.done(), done);
            case UNDONE -> Texts.count("bulk.undone", now.done(), done);
            default ->
                now.failed() == null
                        ? Texts.text("bulk.stopped", done, desk.figures().units(now.of()))
                        : Texts.text("bulk.failed", done, desk.figures().units(now.of()), now.failed());
        };
        if (!now.conflicts().isEmpty()) {
            words = Texts.text(
                    "bulk.conflicts",
                    words,
                    now.conflicts().size(),
                    String.join(" ", now.conflicts().stream().limit(TOLD).toList()));
        }
        if (bulk.canUndo()) {
            desk.snackbar().show(words, Texts.text("bulk.undo"), bulk::undo);
        } else {
            desk.snackbar().show(words);
        }
    }
}
