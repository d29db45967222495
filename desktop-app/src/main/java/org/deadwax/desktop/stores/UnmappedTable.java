package org.deadwax.desktop.stores;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.UnmappedSale;
import org.jspecify.annotations.Nullable;

/** What was sold and belongs to no product: it counts, from its own day on, once a product has its SKU. */
final class UnmappedTable extends VBox {

    private static final double ROW = 32;

    UnmappedTable(Desk desk, StoresViewModel model, ProductChoice choice) {
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
        Button map = new Button(Texts.text("stores.map"), new KeyHint("Enter"));
        map.setId("map-sale");
        ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
        Reason.tie(map, why.getReadOnlyProperty());
        map.setOnAction(click -> {
            UnmappedSale sale = table.getSelectionModel().getSelectedItem();
            if (sale != null) {
                choice.ask(
                        Texts.text("adoption.whatIs", sale.title()),
                        sale.title().split(" [(-]", 2)[0],
                        product -> model.map(sale, product));
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe((before, sale) -> why.set(whyNot(desk, sale)));
        why.set(whyNot(desk, null));
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                map.fire();
            }
        });
        table.setPlaceholder(Words.muted(Texts.text("stores.noneUnmapped")));
        setVgrow(table, Priority.ALWAYS);
        model.loadProperty().subscribe(load -> {
            StoresViewModel.Standing standing = load.value();
            table.getItems().setAll(standing == null ? java.util.List.of() : standing.unmapped());
        });
        var fact = Words.small(Texts.text("stores.unmappedFact"));
        fact.getStyleClass().add("body-foot");
        fact.setMinWidth(0);
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox foot = new HBox(fact, stretch, map);
        foot.getStyleClass().add("unmapped-foot");
        getChildren().setAll(table, foot);
    }

    private static String whyNot(Desk desk, @Nullable UnmappedSale sale) {
        if (!desk.mayEdit()) {
            return Texts.text("listing.mayNot");
        }
        if (sale == null) {
            return Texts.text("stores.mapChoose");
        }
        return sale.variant() == null || sale.storeId() == null ? Texts.text("stores.mapCustom") : "";
    }
}
