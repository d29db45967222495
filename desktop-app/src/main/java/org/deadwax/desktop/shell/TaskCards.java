package org.deadwax.desktop.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** What is under way, a card each. */
final class TaskCards extends VBox {

    TaskCards(ObservableList<RunningTask> tasks) {
        getStyleClass().add("task-cards");
        Runnable show =
                () -> getChildren().setAll(tasks.stream().map(TaskCards::card).toList());
        tasks.addListener((ListChangeListener<RunningTask>) change -> show.run());
        show.run();
        managedProperty().bind(Bindings.isNotEmpty(getChildren()));
    }

    private static Node card(RunningTask task) {
        Label title = Words.strong(task.titleProperty());
        title.getStyleClass().add("small");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title);
        Runnable pauseOrGoOn = task.pauseOrGoOn();
        if (pauseOrGoOn != null) {
            head.getChildren().add(pause(task, pauseOrGoOn));
        }
        Runnable cancel = task.cancel();
        if (cancel != null) {
            head.getChildren().add(cancel(task, cancel));
        }
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(task.titleProperty());
        VBox card = new VBox(head, Words.caption(task.detailProperty()), bar);
        card.getStyleClass().add("task-card");
        card.setOnMouseClicked(click -> task.open());
        return card;
    }

    private static Button cancel(RunningTask task, Runnable cancel) {
        Button button = new Button(null, Icons.of(Feather.X));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "task-pause");
        button.setAccessibleText(
                Texts.text("shell.task.cancel", task.titleProperty().get()));
        button.setTooltip(
                new Tooltip(Texts.text("shell.task.cancel", task.titleProperty().get())));
        button.setOnAction(click -> cancel.run());
        return button;
    }

    private static Button pause(RunningTask task, Runnable pauseOrGoOn) {
        Button button = new Button();
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "task-pause");
        button.setOnAction(click -> pauseOrGoOn.run());
        task.pausedProperty().subscribe(paused -> {
            button.setGraphic(Icons.of(paused ? Feather.PLAY : Feather.PAUSE));
            button.setAccessibleText(Texts.text(paused ? "shell.task.goOn" : "shell.task.pause"));
        });
        return button;
    }
}
