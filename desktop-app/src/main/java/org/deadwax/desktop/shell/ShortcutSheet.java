package org.deadwax.desktop.shell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.keys.TableKey;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;
import org.jspecify.annotations.Nullable;

/** "?": every shortcut, over whatever is shown; any key or click takes it away. */
final class ShortcutSheet extends StackPane {

    private final HBox columns = new HBox();
    private @Nullable Node before;

    ShortcutSheet() {
        getStyleClass().addAll("palette", "shortcut-sheet");
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox head = new HBox(Words.cardTitle(Texts.text("keys.help")), stretch, new KeyHint("Esc"));
        head.getStyleClass().add("palette-head");
        columns.getStyleClass().add("shortcut-columns");
        VBox box = new VBox(head, columns);
        box.getStyleClass().add("palette-box");
        box.setMaxHeight(USE_PREF_SIZE);
        box.setFocusTraversable(true);
        box.setAccessibleText(Texts.text("keys.help"));
        getChildren().setAll(box);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(click -> close());
    }

    void open() {
        if (isVisible()) {
            return;
        }
        columns.getChildren()
                .setAll(
                        column(Texts.text("keys.everywhere"), everywhere()),
                        column(Texts.text("keys.tables"), tables()));
        before = getScene() == null ? null : getScene().getFocusOwner();
        setVisible(true);
        getChildren().getFirst().requestFocus();
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (!code.isModifierKey()) {
            close();
            event.consume();
        }
    }

    private record Line(List<String> keys, String meaning) {}

    private static Stream<Line> everywhere() {
        Line screens = new Line(List.of("Ctrl+1", "…", "Ctrl+7"), Texts.text("keys.screens"));
        return Stream.concat(
                Stream.of(screens),
                Arrays.stream(Shortcut.values()).map(key -> new Line(List.of(key.shown()), key.meaning())));
    }

    private static Stream<Line> tables() {
        return Arrays.stream(TableKey.values()).map(key -> new Line(List.of(key.shown()), key.meaning()));
    }

    private static Node column(String title, Stream<Line> lines) {
        GridPane grid = new GridPane(16, 6);
        grid.add(Words.caption(title), 0, 0, 2, 1);
        int row = 1;
        for (Line line : lines.toList()) {
            HBox keys = new HBox();
            keys.getStyleClass().add("shortcut-keys");
            line.keys().forEach(key -> keys.getChildren().add(key.equals("…") ? Words.caption(key) : new KeyHint(key)));
            grid.addRow(row++, keys, Words.body(line.meaning()));
        }
        HBox.setHgrow(grid, Priority.ALWAYS);
        return grid;
    }
}
