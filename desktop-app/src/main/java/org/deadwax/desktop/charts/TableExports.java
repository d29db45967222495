package org.deadwax.desktop.charts;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.WholeFile;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ChartPeriod;
import org.jspecify.annotations.Nullable;

/** Tables and the week's report as Excel, CSV or PDF; the server makes them. Each goes on when the screen is left. */
final class TableExports {

    /**
     * @param what "equation", "units", "week" or "equivalents"
     * @param as "csv", "xlsx" or "pdf"
     * @param state and {@code code}, {@code release}, {@code search}: of the units, as their list has them; null for all
     */
    record Table(
            String what,
            String as,
            @Nullable String state,
            @Nullable String code,
            @Nullable UUID release,
            @Nullable String search) {

        /** "US_DIGITAL week-2026-11-19 equation.xlsx": safe on every system. */
        String fileName(ChartPeriod period) {
            String more = code == null ? "" : " " + code;
            return period.chart() + " " + period.key() + " " + what + more + "." + as;
        }
    }

    private final DeadwaxApi api;
    private final UUID label;
    private final Background background;
    private final ObservableList<RunningTask> tasks;
    private final Consumer<String> say;

    TableExports(
            DeadwaxApi api,
            UUID label,
            Background background,
            ObservableList<RunningTask> tasks,
            Consumer<String> say) {
        this.api = api;
        this.label = label;
        this.background = background;
        this.tasks = tasks;
        this.say = say;
    }

    void save(ChartPeriod period, Table table, Path path) {
        Background lane = background.lane();
        RunningTask[] own = new RunningTask[1];
        RunningTask task = RunningTask.cancellable(() -> {
            lane.cancel();
            tasks.remove(own[0]);
            say.accept(Texts.text("charts.export.cancelled", path.getFileName()));
        });
        own[0] = task;
        task.titleProperty().set(Texts.text("charts.export.running", path.getFileName()));
        task.detailProperty().set(period.name());
        task.progressProperty().set(-1);
        tasks.add(task);
        lane.run(
                () -> {
                    try (ResponseBody body = api.export(
                            label,
                            period.chart(),
                            period.key(),
                            table.what,
                            table.as,
                            table.state,
                            table.code,
                            table.release,
                            table.search)) {
                        long all = body.contentLength();
                        WholeFile.write(path, body.byteStream(), got -> Platform.runLater(() -> tell(task, got, all)));
                    }
                    return path;
                },
                saved -> {
                    tasks.remove(task);
                    say.accept(Texts.text("charts.saved", saved));
                },
                failed -> {
                    tasks.remove(task);
                    say.accept(Texts.text(
                            "charts.export.failed", path.getFileName(), String.valueOf(failed.getMessage())));
                });
    }

    private static void tell(RunningTask task, long got, long all) {
        task.detailProperty().set(Texts.text("charts.export.got", Figures.size(got)));
        if (all > 0) {
            task.progressProperty().set((double) got / all);
        }
    }
}
