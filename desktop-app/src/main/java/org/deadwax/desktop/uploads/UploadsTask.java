package org.deadwax.desktop.uploads;

import java.util.List;
import javafx.collections.ObservableList;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.RunningTask;

/** The queue as the card at the foot of the drawer; there while anything is open. */
final class UploadsTask {

    private final ObservableList<RunningTask> tasks;
    private final RunningTask task;

    UploadsTask(ObservableList<RunningTask> tasks, Runnable open, Runnable pauseOrGoOn) {
        this.tasks = tasks;
        this.task = new RunningTask(open, pauseOrGoOn);
    }

    void show(UploadsPicture now) {
        if (now.open() == 0) {
            tasks.remove(task);
            return;
        }
        List<UploadGroup> under = now.groups().stream()
                .filter(group ->
                        group.rows().stream().anyMatch(row -> !row.state().settled()))
                .toList();
        String title = under.size() == 1
                ? Texts.text("uploads.task", under.getFirst().title())
                : Texts.text("uploads.taskMany", Integer.toString(under.size()));
        task.titleProperty().set(title);
        task.detailProperty().set(now.brief());
        task.progressProperty().set(now.progress());
        task.pausedProperty().set(now.allPaused());
        if (!tasks.contains(task)) {
            tasks.add(task);
        }
    }
}
