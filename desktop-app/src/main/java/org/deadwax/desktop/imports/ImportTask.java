package org.deadwax.desktop.imports;

import javafx.collections.ObservableList;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.model.CatalogueImport;

/** A file that is being taken in, at the foot of the drawer: it goes on while one works elsewhere. */
final class ImportTask {

    ImportTask(ImportsViewModel model, ObservableList<RunningTask> tasks, Runnable open) {
        RunningTask task = new RunningTask(open, model::pause);
        model.runningProperty().subscribe(running -> {
            if (running && !tasks.contains(task)) {
                tasks.add(task);
            } else if (!running) {
                tasks.remove(task);
            }
        });
        model.fileProperty().subscribe(file -> {
            if (file != null) {
                tell(task, file);
            }
        });
    }

    private static void tell(RunningTask task, CatalogueImport file) {
        task.titleProperty().set(Texts.text("imports.task", file.fileName()));
        task.detailProperty().set(Texts.text("imports.done", file.done(), file.releases()));
        task.progressProperty().set(file.releases() == 0 ? -1 : (double) file.done() / file.releases());
    }
}
