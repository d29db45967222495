package org.deadwax.desktop.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.ui.Highlighted;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.jspecify.annotations.Nullable;

/** What was found, with what was typed standing out in it. */
final class PaletteCell extends ListCell<PaletteLine> {

    private static final double COVER = 24;

    private final Supplier<String> typed;

    PaletteCell(Supplier<String> typed) {
        this.typed = typed;
    }

    @Override
    protected void updateItem(@Nullable PaletteLine line, boolean empty) {
        super.updateItem(line, empty);
        Finder.Found found = line == null ? null : line.found();
        setGraphic(empty || line == null ? null : found == null ? Words.caption(line.group()) : row(found));
    }

    private Node row(Finder.Found found) {
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        Node icon = found.icon() == null ? new Cover(COVER, found.title()) : Icons.of(found.icon());
        StackPane place = new StackPane(icon);
        place.setMinWidth(COVER);
        HBox row = new HBox(
                place,
                new Highlighted(found.title(), typed.get(), ""),
                new Highlighted(found.detail(), typed.get(), "muted"),
                stretch);
        if (isSelected()) {
            row.getChildren().add(new KeyHint("Enter"));
        } else if (found.keys() != null) {
            row.getChildren().add(new KeyHint(found.keys()));
        }
        row.getStyleClass().add("palette-line");
        return row;
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        updateItem(getItem(), isEmpty());
    }
}
