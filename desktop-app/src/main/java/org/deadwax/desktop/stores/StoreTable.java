package org.deadwax.desktop.stores;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Selections;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Store;

/** One row per store: when it was last heard of, and what waits. */
final class StoreTable extends StackPane {

    private static final double ROW = 56;
    /** More than this waiting means that counting does not keep up. */
    private static final long MANY = 1_000;

    StoreTable(Desk desk, StoresViewModel model) {
        TableColumn<Store, ?> store = Columns.node(Texts.text("stores.store"), 320, StoreTable::store);
        store.getStyleClass().add("first");
        TableColumn<Store, ?> parked = Columns.units(Texts.text("stores.parked"), 110, desk.figures(), Store::parked);
        parked.getStyleClass().add("last");
        TableView<Store> table = Tables.of(
                Texts.text("screen.stores"),
                ROW,
                store,
                Columns.node(Texts.text("stores.state"), 150, row -> new Chip(state(row), tone(row))),
                Columns.words(Texts.text("stores.last"), 170, row -> last(desk, row)),
                Columns.units(Texts.text("stores.received"), 130, desk.figures(), Store::received),
                Columns.units(Texts.text("stores.waiting"), 130, desk.figures(), Store::waiting),
                parked);
        table.setId("stores");
        model.loadProperty().subscribe(load -> {
            StoresViewModel.Standing standing = load.value();
            List<Store> stores = standing == null ? List.of() : standing.stores();
            table.getItems().setAll(stores);
            double height = 29 + ROW * Math.clamp(stores.size(), 1, 5);
            table.setMinHeight(height);
            table.setPrefHeight(height);
        });
        Selections.bind(table.getSelectionModel(), model.selectedProperty());
        getChildren().setAll(new CardPane(table));
    }

    private static Node store(Store store) {
        Circle dot = new Circle(4);
        dot.getStyleClass().addAll("dot", tone(store).style());
        VBox words = new VBox(Words.strong(store.name()), Words.small(store.shopDomain()));
        words.getStyleClass().add("two-lines");
        HBox line = new HBox(dot, words);
        line.getStyleClass().add("cover-line");
        return line;
    }

    private static Tone tone(Store store) {
        if (store.parked() > 0 || store.waiting() > MANY) {
            return Tone.WARNING;
        }
        return store.lastWebhookAt() == null ? Tone.NEUTRAL : Tone.SUCCESS;
    }

    private static String state(Store store) {
        if (store.parked() > 0) {
            return Texts.text("stores.stateParked", store.parked());
        }
        if (store.waiting() > MANY) {
            return Texts.text("stores.lagging");
        }
        return Texts.text(store.lastWebhookAt() == null ? "stores.silent" : "stores.healthy");
    }

    private static String last(Desk desk, Store store) {
        Instant at = store.lastWebhookAt();
        return at == null
                ? ""
                : Texts.text(
                        "stores.ago",
                        Figures.span(Duration.between(at, desk.clock().instant())));
    }
}
