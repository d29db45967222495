package org.deadwax.desktop.stores;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.UnmappedSale;

/** What was sold and belongs to no product: it counts, from its own day on, once a product has its SKU. */
final class UnmappedTable extends VBox {

    private static final double ROW = 32;

    UnmappedTable(Desk desk, StoresViewModel model) {
        TableColumn<UnmappedSale, ?> title = Columns.words(Texts.text("stores.title"), 220, UnmappedSale::title);
        title.getStyleClass().add("first");
        TableColumn<UnmappedSale, ?> units =
                Columns.units(Texts.text("stores.units"), 70, desk.figures(), UnmappedSale::units);
        units.getStyleClass().add("last");
        TableView<UnmappedSale> table = Tables.of(
                Texts.text("stores.unmappedTitle"),
                ROW,
                title,
                Columns.code(Texts.text("stores.sku"), 120, UnmappedSale::sku),
                Columns.words(Texts.text("stores.store"), 140, UnmappedSale::storeName),
                units);
        table.setId("unmapped");
        table.setPlaceholder(Words.muted(Texts.text("stores.noneUnmapped")));
        setVgrow(table, Priority.ALWAYS);
        model.loadProperty().subscribe(load -> {
            StoresViewModel.Standing standing = load.value();
            table.getItems().setAll(standing == null ? java.util.List.of() : standing.unmapped());
        });
        var fact = Words.small(Texts.text("stores.unmappedFact"));
        fact.getStyleClass().add("body-foot");
        getChildren().setAll(table, fact);
    }
}
