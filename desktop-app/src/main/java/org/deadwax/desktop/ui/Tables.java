package org.deadwax.desktop.ui;

import atlantafx.base.theme.Tweaks;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Tables as all screens have them: flush to the edges of their card, rows of one height, the last column takes the rest. */
public final class Tables {

    private Tables() {}

    /** @param rowHeight 30 tracks, 32 plain, 40–44 with a cover, 46 feed, 56–64 with a button */
    @SafeVarargs
    public static <S> TableView<S> of(String accessibleText, double rowHeight, TableColumn<S, ?>... columns) {
        TableView<S> table = new TableView<>();
        table.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        table.setFixedCellSize(rowHeight);
        table.getColumns().addAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(accessibleText);
        return table;
    }

    public static void placeholder(TableView<?> table, Node node) {
        table.setPlaceholder(node);
    }
}
