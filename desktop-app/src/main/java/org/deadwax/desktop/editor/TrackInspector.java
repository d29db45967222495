package org.deadwax.desktop.editor;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/** The chosen track with what is wrong about it in words; several at once can only be moved or taken away. */
final class TrackInspector extends StackPane {

    private final Desk desk;
    private final EditorViewModel model;
    private final ObservableList<TracksPane.Row> selected;
    private String shown = "";
    private @Nullable DraftField title;
    private @Nullable DraftField isrc;
    private @Nullable Field titleField;
    private @Nullable Field isrcField;

    TrackInspector(Desk desk, EditorViewModel model, ObservableList<TracksPane.Row> selected) {
        this.desk = desk;
        this.model = model;
        this.selected = selected;
        managedProperty().bind(visibleProperty());
        selected.addListener((ListChangeListener<TracksPane.Row>) change -> show());
        show();
    }

    private void show() {
        List<TracksPane.Row> rows = selected.stream().filter(row -> row != null).toList();
        String keys = rows.stream().map(row -> row.track().key()).collect(Collectors.joining(" "));
        setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            shown = "";
            return;
        }
        if (!keys.equals(shown)) {
            shown = keys;
            getChildren().setAll(rows.size() == 1 ? one(rows.getFirst()) : many(rows));
        }
        if (rows.size() == 1) {
            tell(rows.getFirst());
        }
    }

    private Node one(TracksPane.Row row) {
        String key = row.track().key();
        title = new DraftField(model, Texts.text("editor.track.title"), Address.track(key, "title"));
        isrc = new DraftField(model, Texts.text("editor.track.isrc"), Address.track(key, "isrc"));
        title.setEditable(desk.mayEdit());
        isrc.setEditable(desk.mayEdit());
        isrc.getStyleClass().add("code");
        titleField = new Field(Texts.text("editor.track.title"), title);
        isrcField = new Field(Texts.text("editor.track.isrc"), isrc);
        VBox body = new VBox(titleField, isrcField, master(row));
        body.getStyleClass().add("card-body");
        return new CardPane(Texts.text("editor.trackNo", row.number()), body).actions(new KeyHint("Esc"));
    }

    private void tell(TracksPane.Row row) {
        String name = "track." + row.track().key() + ".";
        if (title != null && isrc != null && titleField != null && isrcField != null) {
            title.tell(row.state());
            isrc.tell(row.state());
            titleField.errorProperty().set(row.state().error(name + "title"));
            isrcField.errorProperty().set(row.state().error(name + "isrc"));
            isrcField.hintProperty().set(row.track().isrc().isBlank() ? Texts.text("editor.isrcHint") : "");
        }
    }

    private Node master(TracksPane.Row row) {
        Master master = row.state().masters().get(row.track().key());
        VBox box = new VBox(Words.caption(Texts.text("editor.master")), TracksPane.MasterState.of(master));
        box.getStyleClass().add("field");
        if (master != null) {
            Label file = Words.small(master.fileName());
            box.getChildren().add(file);
            String reason = master.reason();
            if (reason != null) {
                Label why = Words.small(reason);
                why.setWrapText(true);
                why.getStyleClass().setAll("label", "small", "danger");
                box.getChildren().add(why);
            }
            master.warnings().forEach(warning -> {
                Label words = Words.small(warning);
                words.setWrapText(true);
                words.getStyleClass().setAll("label", "small", "warning");
                box.getChildren().add(words);
            });
        }
        Button uploads = new Button(Texts.text(master == null ? "editor.upload" : "editor.toUploads"));
        uploads.setOnAction(click -> desk.navigation().go("uploads"));
        HBox line = new HBox(uploads);
        box.getChildren().add(line);
        return box;
    }

    private Node many(List<TracksPane.Row> rows) {
        String numbers =
                rows.stream().map(row -> Integer.toString(row.number())).collect(Collectors.joining(", "));
        Button remove = new Button(Texts.text("editor.removeTracks", rows.size()));
        remove.setDisable(!desk.mayEdit());
        List<String> keys = rows.stream().map(row -> row.track().key()).toList();
        remove.setOnAction(click -> model.change("", draft -> draft.withoutTracks(keys)));
        Label hint = Words.small(Texts.text("editor.manyHint"));
        hint.setWrapText(true);
        VBox body = new VBox(hint, remove);
        body.getStyleClass().add("card-body");
        return new CardPane(Texts.text("editor.tracksSelected", rows.size()), body)
                .facts(Words.muted(numbers))
                .actions(new KeyHint("Esc"));
    }
}
