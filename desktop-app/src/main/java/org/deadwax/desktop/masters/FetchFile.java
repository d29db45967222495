package org.deadwax.desktop.masters;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import okhttp3.OkHttpClient;
import org.deadwax.desktop.api.StoredFile;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Download;

/**
 * Fetches a file that was delivered back, with a card at the foot of the drawer while it comes.
 *
 * @param answers the FX thread
 */
public record FetchFile(
        OkHttpClient storage,
        Background background,
        ObservableList<RunningTask> tasks,
        Executor answers,
        Consumer<String> say) {

    /** @param leave asked first, off the FX thread */
    public void fetch(Callable<Download> leave, Path to) {
        Background lane = background.lane();
        RunningTask[] own = new RunningTask[1];
        RunningTask task = RunningTask.cancellable(() -> {
            lane.cancel();
            tasks.remove(own[0]);
            say.accept(Texts.text("masters.fetch.cancelled", to.getFileName()));
        });
        own[0] = task;
        task.titleProperty().set(Texts.text("masters.fetch", to.getFileName()));
        task.progressProperty().set(-1);
        tasks.add(task);
        lane.run(
                () -> {
                    Download download = leave.call();
                    long[] told = {0};
                    StoredFile.fetch(storage, download, to, bytes -> {
                        // as often as somebody can see it, not with every piece
                        if (bytes - told[0] > download.sizeBytes() / 100) {
                            told[0] = bytes;
                            answers.execute(() -> tell(task, bytes, download.sizeBytes()));
                        }
                    });
                    return to;
                },
                saved -> {
                    tasks.remove(task);
                    say.accept(Texts.text("masters.fetch.done", saved));
                },
                failed -> {
                    tasks.remove(task);
                    say.accept(
                            Texts.text("masters.fetch.failed", to.getFileName(), String.valueOf(failed.getMessage())));
                });
    }

    private static void tell(RunningTask task, long bytes, long all) {
        task.detailProperty().set(Texts.text("masters.fetch.got", Figures.size(bytes), Figures.size(all)));
        task.progressProperty().set(all == 0 ? -1 : (double) bytes / all);
    }
}
