package org.deadwax.desktop.stores;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
import org.deadwax.desktop.ui.ShareBar;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Store;
import org.deadwax.model.StoreConnection;
import org.jspecify.annotations.Nullable;

/** One row per store: how it stands, when it was last heard of, what waits, what it may still be asked. */
final class StoreTable extends StackPane {

    private static final double ROW = 56;

    private final Desk desk;
    private final StoresViewModel model;

    StoreTable(Desk desk, StoresViewModel model) {
        this.desk = desk;
        this.model = model;
        TableColumn<Store, ?> store = Columns.node(Texts.text("stores.store"), 300, StoreTable::store);
        store.getStyleClass().add("first");
        TableColumn<Store, ?> budget = Columns.node(Texts.text("stores.budget"), 210, this::budget);
        budget.getStyleClass().add("last");
        TableView<Store> table = Tables.of(
                Texts.text("screen.stores"),
                ROW,
                store,
                Columns.node(Texts.text("stores.state"), 150, StoreTable::state),
                Columns.words(Texts.text("stores.last"), 130, row -> last(desk, row)),
                Columns.units(Texts.text("stores.received"), 100, desk.figures(), Store::received),
                Columns.units(Texts.text("stores.waiting"), 90, desk.figures(), Store::waiting),
                Columns.units(Texts.text("stores.parked"), 80, desk.figures(), Store::parked),
                Columns.units(Texts.text("stores.unmapped"), 100, desk.figures(), this::unmapped),
                budget);
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
        dot.getStyleClass().addAll("dot", StoreState.of(store).tone().style());
        VBox words = new VBox(Words.strong(store.name()), Words.small(store.shopDomain()));
        words.getStyleClass().add("two-lines");
        HBox line = new HBox(dot, words);
        line.getStyleClass().add("cover-line");
        return line;
    }

    private static Node state(Store store) {
        StoreState state = StoreState.of(store);
        return new Chip(state.words(), state.tone());
    }

    private long unmapped(Store store) {
        StoresViewModel.Standing standing = model.loadProperty().get().value();
        return standing == null ? 0 : standing.unmapped(store);
    }

    /** The way out, where there is one to take; else what the shop may still be asked. */
    private @Nullable Node budget(Store store) {
        StoreConnection connection = store.connection();
        if (connection == null || StoreState.needsReconnect(store)) {
            Button connect = new Button(Texts.text(connection == null ? "stores.connectThis" : "stores.reconnect"));
            connect.setDisable(!desk.mayEdit());
            connect.setOnAction(click -> model.connect().again(store));
            return connect;
        }
        Integer left = connection.costLeft();
        Integer maximum = connection.costMaximum();
        if (left == null || maximum == null || maximum == 0) {
            return null;
        }
        double share = (double) left / maximum;
        ShareBar bar = new ShareBar(share, "left");
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(bar, Words.small(desk.figures().percent(share)));
        line.setAlignment(Pos.CENTER);
        line.getStyleClass().add("budget-line");
        line.setAccessibleText(Texts.text("stores.budgetSaid", left, maximum));
        return line;
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
