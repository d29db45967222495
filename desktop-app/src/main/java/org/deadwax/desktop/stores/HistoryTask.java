package org.deadwax.desktop.stores;

import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.RunningTask;

/** A history on its way as the foot of the drawer shows it, and what is said when it has ended. */
final class HistoryTask {

    private final Desk desk;
    private final RunningTask task;

    HistoryTask(Desk desk, HistoryViewModel model) {
        this.desk = desk;
        this.task = RunningTask.cancellable(model::cancel);
        model.runningProperty().subscribe(this::tell);
        model.endedProperty().subscribe((before, now) -> {
            if (now != null) {
                String name = now.store().name();
                String words = HistoryPane.words(desk.figures(), now.backfill());
                desk.snackbar().show(Texts.text("stores.history.ended", name, words));
            }
        });
    }

    private void tell(HistoryViewModel.@org.jspecify.annotations.Nullable Running now) {
        if (now == null) {
            desk.tasks().remove(task);
            return;
        }
        task.titleProperty().set(Texts.text("stores.history.task", now.store().name()));
        task.detailProperty().set(HistoryPane.words(desk.figures(), now.backfill()));
        task.progressProperty().set(HistoryPane.share(now.backfill()));
        if (!desk.tasks().contains(task)) {
            desk.tasks().add(task);
        }
    }
}
