package org.deadwax.desktop.masters;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Master;

/** A track's master: its versions at the left, what was found in the chosen one at the right. */
public final class VersionsPane extends VBox {

    private static final double ROW = 64;
    private static final int MOST_ROWS = 5;

    private final VersionsViewModel model;
    private final ListView<Master> list = new ListView<>();
    private final Label title = Words.cardTitle("");
    private final Label none = Words.muted(Texts.text("masters.choose"));
    private boolean telling;

    /** @param ask lies over the screen: for a reason that is kept */
    public VersionsPane(Desk desk, VersionsViewModel model, AskPane ask) {
        this.model = model;
        getStyleClass().add("versions");
        list.setId("master-versions");
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new VersionCell(desk.figures()));
        list.setAccessibleText(Texts.text("masters.versions"));
        list.setPrefWidth(380);
        list.setMinWidth(260);
        list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (!telling && now != null) {
                model.choose(now);
            }
        });
        VersionFacts facts = new VersionFacts(desk, model, ask);
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox both = new HBox(list, facts);
        HBox head = new HBox(title);
        head.getStyleClass().add("card-head");
        LoadPane<List<Master>> load = new LoadPane<>(
                model.versionsProperty(),
                both,
                () -> model.show(model.trackProperty().get()));
        getChildren().setAll(head, new StackPane(load, none));
        model.versionsProperty().subscribe(now -> show(now.value() == null ? List.of() : now.value()));
        model.chosenProperty().subscribe(this::select);
        model.trackProperty().subscribe(this::head);
        model.noticeProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                desk.snackbar().show(now);
            }
        });
    }

    private void head() {
        TrackOf of = model.trackProperty().get();
        title.setText(of == null ? Texts.text("masters.versions") : Texts.text("masters.of", of.title()));
    }

    private void show(List<Master> versions) {
        telling = true;
        list.getItems().setAll(versions);
        telling = false;
        list.setPrefHeight(ROW * Math.clamp(versions.size(), 2, MOST_ROWS) + 2);
        boolean loaded = model.versionsProperty().get().value() != null;
        none.setText(Texts.text(model.trackProperty().get() == null ? "masters.choose" : "masters.none"));
        none.setVisible(model.trackProperty().get() == null || loaded && versions.isEmpty());
        list.setVisible(!versions.isEmpty());
        select(model.chosenProperty().get());
    }

    private void select(@org.jspecify.annotations.Nullable Master chosen) {
        telling = true;
        if (chosen == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(chosen);
        }
        telling = false;
    }
}
