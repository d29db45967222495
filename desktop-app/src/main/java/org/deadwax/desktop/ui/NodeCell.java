package org.deadwax.desktop.ui;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

final class NodeCell<S> extends TableCell<S, S> {

    private final Function<S, @Nullable Node> node;

    NodeCell(Function<S, @Nullable Node> node) {
        this.node = node;
    }

    @Override
    protected void updateItem(@Nullable S row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : node.apply(row));
    }
}
