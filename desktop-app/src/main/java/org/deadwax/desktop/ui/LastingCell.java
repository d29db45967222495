package org.deadwax.desktop.ui;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** Keeps its node and tells it which row it stands in. */
final class LastingCell<S, N extends Node> extends TableCell<S, S> {

    private final N node;
    private final BiConsumer<N, S> shown;

    LastingCell(N node, BiConsumer<N, S> shown) {
        this.node = node;
        this.shown = shown;
    }

    @Override
    protected void updateItem(@Nullable S row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else {
            shown.accept(node, row);
            setGraphic(node);
        }
    }
}
