package org.deadwax.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.desktop.work.Background;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Ctrl+K: screens, commands and releases by name. */
public final class Palette extends StackPane {

    private static final Duration TYPING = Duration.millis(120);
    private static final double ROW = 36;
    private static final int MOST = 12;

    /** One line: a head when there is nothing to open. */
    private record Line(String head, Finder.@Nullable Found found) {}

    private final Desk desk;
    private final Background finding;
    private final TextField words = new TextField();
    private final ListView<Line> list = new ListView<>();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private @Nullable Node before;

    Palette(Desk desk) {
        this.desk = desk;
        this.finding = desk.background().lane();
        getStyleClass().add("palette");
        words.setId("palette-words");
        words.setPromptText(Texts.text("shell.search"));
        words.setAccessibleText(Texts.text("shell.search"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(Icons.of(Feather.SEARCH), words, new KeyHint("Esc"));
        head.getStyleClass().add("palette-head");
        list.getStyleClass().add("palette-list");
        list.setId("palette-list");
        list.setAccessibleText(Texts.text("shell.found"));
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(any -> new Cell());
        list.setOnMouseClicked(click -> openSelected());
        HBox foot = new HBox(
                new KeyHint("Up"),
                new KeyHint("Down"),
                Words.caption(Texts.text("shell.choose")),
                new KeyHint("Enter"),
                Words.caption(Texts.text("shell.open")));
        foot.getStyleClass().add("palette-foot");
        VBox box = new VBox(head, list, foot);
        box.getStyleClass().add("palette-box");
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(box);
        setVisible(false);
        typing.setOnFinished(end -> find());
        words.textProperty().subscribe((old, now) -> typing.playFromStart());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                close();
            }
        });
    }

    public void open() {
        before = getScene() == null ? null : getScene().getFocusOwner();
        setVisible(true);
        words.clear();
        find();
        words.requestFocus();
    }

    /** Writes words as if they had been typed. */
    public void open(String typed) {
        open();
        words.setText(typed);
        find();
    }

    private void close() {
        typing.stop();
        finding.cancel();
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void find() {
        String typed = words.getText().strip();
        show(group(Texts.text("shell.commands"), commands(typed)));
        if (typed.isEmpty()) {
            return;
        }
        List<Finder> finders = List.copyOf(desk.finders());
        finding.run(
                () -> {
                    List<Line> lines = new ArrayList<>();
                    finders.forEach(finder -> lines.addAll(group(finder.group(), finder.find(typed))));
                    return lines;
                },
                found -> {
                    List<Line> all = new ArrayList<>(found);
                    all.addAll(group(Texts.text("shell.commands"), commands(typed)));
                    show(all);
                },
                // commands are there without the server
                failed -> {});
    }

    private List<Finder.Found> commands(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return desk.commands().stream()
                .filter(command -> command.title().toLowerCase(Locale.ROOT).contains(lower))
                .map(command -> new Finder.Found(command.title(), "", command.icon(), command.keys(), command.run()))
                .toList();
    }

    private static List<Line> group(String head, List<Finder.Found> found) {
        List<Line> lines = new ArrayList<>();
        if (!found.isEmpty()) {
            lines.add(new Line(head, null));
            found.forEach(each -> lines.add(new Line("", each)));
        }
        return lines;
    }

    private void show(List<Line> lines) {
        list.getItems().setAll(lines);
        double height = ROW * Math.clamp(lines.size(), 1, MOST) + 14;
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        move(1, -1);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case UP -> move(-1, list.getSelectionModel().getSelectedIndex());
            case DOWN -> move(1, list.getSelectionModel().getSelectedIndex());
            case ENTER -> openSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step, int from) {
        for (int i = from + step; i >= 0 && i < list.getItems().size(); i += step) {
            if (list.getItems().get(i).found() != null) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - MOST / 2));
                return;
            }
        }
    }

    private void openSelected() {
        // Enter right after the last letter means what was typed, not what was found before it
        if (typing.getStatus() == Animation.Status.RUNNING) {
            typing.stop();
            find();
        }
        Line line = list.getSelectionModel().getSelectedItem();
        if (line != null && line.found() != null) {
            close();
            line.found().open().run();
        }
    }

    private static final class Cell extends ListCell<Line> {

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(
                    empty || line == null
                            ? null
                            : line.found() == null ? Words.caption(line.head()) : row(line.found()));
        }

        private static Node row(Finder.Found found) {
            Region stretch = new Region();
            HBox.setHgrow(stretch, Priority.ALWAYS);
            Node icon = found.icon() == null ? new Cover(24, found.title()) : Icons.of(found.icon());
            StackPane place = new StackPane(icon);
            place.setMinWidth(24);
            HBox row = new HBox(place, Words.body(found.title()), Words.muted(found.detail()), stretch);
            if (found.keys() != null) {
                row.getChildren().add(new KeyHint(found.keys()));
            }
            row.getStyleClass().add("palette-line");
            return row;
        }
    }
}
