package org.deadwax.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
import org.deadwax.desktop.work.Background;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Ctrl+K: releases, orders, screens and commands, everything by name. */
public final class Palette extends StackPane {

    private static final Duration TYPING = Duration.millis(120);
    private static final double ROW = 36;
    private static final int MOST = 12;

    private final Desk desk;
    private final Background finding;
    private final TextField words = new TextField();
    private final PaletteScopes scopes = new PaletteScopes();
    private final ListView<PaletteLine> list = new ListView<>();
    private final Label count = Words.caption("");
    private final PauseTransition typing = new PauseTransition(TYPING);
    private List<PaletteLine> lines = List.of();
    private @Nullable Node before;

    Palette(Desk desk) {
        this.desk = desk;
        this.finding = desk.background().lane();
        getStyleClass().add("palette");
        words.setId("palette-words");
        words.setPromptText(Texts.text("shell.search"));
        words.setAccessibleText(Texts.text("shell.search"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(Icons.of(Feather.SEARCH), words, scopes);
        head.getStyleClass().add("palette-head");
        list.getStyleClass().add("palette-list");
        list.setId("palette-list");
        list.setAccessibleText(Texts.text("shell.found"));
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(any -> new PaletteCell(() -> words.getText().strip()));
        list.setOnMouseClicked(click -> openSelected());
        VBox box = new VBox(head, list, foot());
        box.getStyleClass().add("palette-box");
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(box);
        setVisible(false);
        typing.setOnFinished(end -> find());
        words.textProperty().subscribe((old, now) -> typing.playFromStart());
        scopes.scopeProperty().subscribe((old, now) -> show(lines));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                close();
            }
        });
    }

    private Node foot() {
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox foot = new HBox(
                new KeyHint("Up"),
                new KeyHint("Down"),
                Words.caption(Texts.text("shell.choose")),
                new KeyHint("Enter"),
                Words.caption(Texts.text("shell.open")),
                new KeyHint("Esc"),
                Words.caption(Texts.text("shell.close")),
                stretch,
                count);
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    public void open() {
        before = getScene() == null ? null : getScene().getFocusOwner();
        List<String> groups =
                new ArrayList<>(desk.finders().stream().map(Finder::group).toList());
        groups.add(Texts.text("shell.commands"));
        scopes.offer(groups);
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
        List<PaletteLine> commands = PaletteLine.group(
                Texts.text("shell.commands"), PaletteLine.commands(List.copyOf(desk.commands()), typed));
        show(commands);
        if (typed.isEmpty()) {
            return;
        }
        List<Finder> finders = List.copyOf(desk.finders());
        finding.run(
                () -> {
                    List<PaletteLine> found = new ArrayList<>();
                    finders.forEach(finder -> found.addAll(PaletteLine.group(finder.group(), finder.find(typed))));
                    return found;
                },
                found -> {
                    List<PaletteLine> all = new ArrayList<>(found);
                    all.addAll(commands);
                    show(all);
                },
                // commands are there without the server
                failed -> {});
    }

    private void show(List<PaletteLine> all) {
        lines = all;
        List<PaletteLine> shown =
                all.stream().filter(line -> scopes.shows(line.group())).toList();
        list.getItems().setAll(shown);
        long found = shown.stream().filter(line -> line.found() != null).count();
        count.setText(Texts.count("shell.foundCount", found, Long.toString(found)));
        double height = ROW * Math.clamp(shown.size(), 1, MOST) + 14;
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        move(1, -1);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case UP -> move(-1, list.getSelectionModel().getSelectedIndex());
            case DOWN -> move(1, list.getSelectionModel().getSelectedIndex());
            case TAB -> scopes.next();
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
        PaletteLine line = list.getSelectionModel().getSelectedItem();
        Finder.Found found = line == null ? null : line.found();
        if (found != null) {
            close();
            found.open().run();
        }
    }
}
