package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Somebody else saved meanwhile: field by field what it was, mine, theirs, and what will stand there. */
final class ConflictPane extends VBox {

    private final EditorViewModel model;
    private @Nullable DraftMerge shown;

    ConflictPane(EditorViewModel model) {
        this.model = model;
        managedProperty().bind(visibleProperty());
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            DraftMerge merge = state == null ? null : state.merge();
            setVisible(merge != null);
            // what was chosen stays while the rest of the draft is told anew
            if (state != null && merge != null && merge != shown) {
                show(state, merge);
            }
            shown = merge;
        });
    }

    private void show(EditorState state, DraftMerge merge) {
        List<DraftMerge.Conflict> theirs = new ArrayList<>();
        Button settle = new Button(Texts.text("editor.settle"));
        settle.getStyleClass().add(Styles.ACCENT);
        settle.setId("settle");
        settle.setOnAction(click -> model.settle(List.copyOf(theirs)));
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
        for (double share : new double[] {18, 18, 21, 21, 22}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                Words.caption(Texts.text("editor.conflictField")),
                Words.caption(Texts.text("editor.conflictBase")),
                Words.caption(Texts.text("editor.mine")),
                Words.caption(Texts.text("editor.theirs")),
                Words.caption(Texts.text("editor.result")));
        int row = 1;
        for (DraftMerge.Conflict conflict : merge.conflicts()) {
            Label result = Words.strong(said(conflict.mine()));
            ToggleGroup group = new ToggleGroup();
            ToggleButton mine = choice(conflict.mine(), group);
            ToggleButton other = choice(conflict.theirs(), group);
            mine.setSelected(true);
            mine.setOnAction(click -> {
                mine.setSelected(true);
                theirs.remove(conflict);
                result.setText(said(conflict.mine()));
            });
            other.setOnAction(click -> {
                other.setSelected(true);
                if (!theirs.contains(conflict)) {
                    theirs.add(conflict);
                }
                result.setText(said(conflict.theirs()));
            });
            grid.addRow(
                    row,
                    Words.body(FieldNames.of(conflict.field(), state.draft())),
                    Words.muted(said(conflict.base())),
                    mine,
                    other,
                    result);
            row++;
        }
        return grid;
    }

    private static String said(String value) {
        return value.isEmpty() ? Texts.text("editor.empty") : value;
    }

    private static ToggleButton choice(String value, ToggleGroup group) {
        ToggleButton button = new ToggleButton(said(value));
        button.getStyleClass().add("filter");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
