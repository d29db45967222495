package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** Somebody else saved meanwhile: field by field mine and theirs, and what will stand there. */
final class ConflictPane extends VBox {

    private final EditorViewModel model;

    ConflictPane(EditorViewModel model) {
        this.model = model;
        managedProperty().bind(visibleProperty());
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            DraftMerge merge = state == null ? null : state.merge();
            setVisible(merge != null);
            if (state != null && merge != null) {
                show(state, merge);
            }
        });
    }

    private void show(EditorState state, DraftMerge merge) {
        List<DraftMerge.Conflict> theirs = new ArrayList<>();
        Button settle = new Button(Texts.text("editor.settle"));
        settle.getStyleClass().add(Styles.ACCENT);
        settle.setId("settle");
        settle.setOnAction(click -> model.settle(theirs));
        Banner banner = new Banner(Feather.GIT_MERGE, Tone.WARNING, settle);
        banner.say(
                Texts.text("editor.conflict"),
                merge.conflicts().isEmpty()
                        ? Texts.text("editor.conflictNone")
                        : Texts.count(
                                "editor.conflictText",
                                merge.conflicts().size(),
                                Integer.toString(merge.conflicts().size())));
        VBox body = new VBox(banner);
        if (!merge.conflicts().isEmpty()) {
            body.getChildren().add(grid(state, merge, theirs));
        }
        getChildren().setAll(new CardPane(body));
    }

    private static Node grid(EditorState state, DraftMerge merge, List<DraftMerge.Conflict> theirs) {
        GridPane grid = new GridPane(16, 8);
        grid.getStyleClass().add("card-body");
        grid.addRow(
                0,
                Words.caption(""),
                Words.caption(Texts.text("editor.mine")),
                Words.caption(Texts.text("editor.theirs")));
        int row = 1;
        for (DraftMerge.Conflict conflict : merge.conflicts()) {
            ToggleGroup group = new ToggleGroup();
            ToggleButton mine = choice(conflict.mine(), group);
            ToggleButton other = choice(conflict.theirs(), group);
            mine.setSelected(true);
            mine.setOnAction(click -> {
                mine.setSelected(true);
                theirs.remove(conflict);
            });
            other.setOnAction(click -> {
                other.setSelected(true);
                if (!theirs.contains(conflict)) {
                    theirs.add(conflict);
                }
            });
            grid.addRow(row, Words.muted(FieldNames.of(conflict.field(), state.draft())), mine, other);
            row++;
        }
        return grid;
    }

    private static ToggleButton choice(String value, ToggleGroup group) {
        ToggleButton button = new ToggleButton(value.isEmpty() ? Texts.text("editor.empty") : value);
        button.getStyleClass().add("filter");
        button.setToggleGroup(group);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
