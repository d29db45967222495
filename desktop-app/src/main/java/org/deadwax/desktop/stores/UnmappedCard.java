package org.deadwax.desktop.stores;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.UnmappedSale;

/** What was sold and belongs to no product: it counts, from its own day on, once a product has its SKU. */
final class UnmappedCard extends StackPane {

    private static final double ROW = 32;

    UnmappedCard(Desk desk, StoresViewModel model) {
        TableColumn<UnmappedSale, ?> title = Columns.words(Texts.text("stores.title"), 260, UnmappedSale::title);
        title.getStyleClass().add("first");
        TableColumn<UnmappedSale, ?> units =
                Columns.units(Texts.text("stores.units"), 80, desk.figures(), UnmappedSale::units);
        units.getStyleClass().add("last");
        TableView<UnmappedSale> table = Tables.of(
                Texts.text("stores.unmappedTitle"),
                ROW,
                title,
                Columns.code(Texts.text("stores.sku"), 130, UnmappedSale::sku),
                Columns.words(Texts.text("stores.store"), 150, UnmappedSale::storeName),
                units);
        table.setId("unmapped");
        table.setPlaceholder(Words.muted(Texts.text("stores.noneUnmapped")));
        model.loadProperty().subscribe(load -> {
            StoresViewModel.Standing standing = load.value();
            table.getItems().setAll(standing == null ? List.of() : standing.unmapped());
        });
        getChildren()
                .setAll(new CardPane(Texts.text("stores.unmappedTitle"), table)
                        .facts(Words.small(Texts.text("stores.unmappedFact"))));
    }
}
