package org.deadwax.desktop.stores;

import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Store;
import org.deadwax.model.StoreComparison;

/** What comparing with the chosen store found: orders there, and those that were missing here. */
final class ComparisonCard extends StackPane {

    private static final double ROW = 32;

    ComparisonCard(Desk desk, StoresViewModel model) {
        TableColumn<StoreComparison, ?> at = Columns.words(
                Texts.text("stores.comparedAt"), 96, row -> desk.figures().time(row.at()));
        at.getStyleClass().add("first");
        TableColumn<StoreComparison, ?> fetched =
                Columns.units(Texts.text("stores.healed"), 80, desk.figures(), row -> (long) row.fetched());
        fetched.getStyleClass().add("last");
        TableView<StoreComparison> table = Tables.of(
                Texts.text("stores.compared"),
                ROW,
                at,
                Columns.words(Texts.text("stores.found"), 400, ComparisonCard::found),
                Columns.units(Texts.text("stores.missing"), 80, desk.figures(), row -> (long) row.missing()),
                fetched);
        table.setId("comparisons");
        table.setItems(model.comparisons());
        table.setPlaceholder(Words.muted(Texts.text("stores.neverCompared")));
        Button now = new Button(Texts.text("stores.compareNow"));
        now.setId("compare-now");
        now.setOnAction(click -> model.compare());
        model.selectedProperty().subscribe(store -> now.setDisable(!desk.mayEdit() || !connected(store)));
        getChildren()
                .setAll(new CardPane(Texts.text("stores.compared"), table)
                        .facts(Words.small(Texts.text("stores.comparedFact")))
                        .actions(now));
    }

    private static boolean connected(@org.jspecify.annotations.Nullable Store store) {
        return store != null && store.connection() != null;
    }

    private static String found(StoreComparison row) {
        if (!row.reason().isEmpty()) {
            return row.reason();
        }
        return row.missing() == 0
                ? Texts.text("stores.noneMissing", row.compared())
                : Texts.text("stores.someMissing", row.compared(), row.missing());
    }
}
