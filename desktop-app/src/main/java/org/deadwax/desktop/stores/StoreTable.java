package org.deadwax.desktop.stores;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
import org.deadwax.model.StoreFigures;
import org.jspecify.annotations.Nullable;

/** One row per store: how it stands, when it was last heard of, what waits, what it may still be asked. */
final class StoreTable extends StackPane {

    private static final double ROW = 56;

    private final Desk desk;
    private final StoresViewModel model;

    StoreTable(Desk desk, StoresViewModel model) {
        this.desk = desk;
        this.model = model;
        TableColumn<Store, ?> store = Columns.node(Texts.text("stores.store"), 220, this::store);
        store.getStyleClass().add("first");
        TableColumn<Store, ?> budget = Columns.node(Texts.text("stores.budget"), 170, this::budget);
        budget.getStyleClass().add("last");
        TableView<Store> table = Tables.of(
                Texts.text("screen.stores"),
                ROW,
                store,
                Columns.node(Texts.text("stores.state"), 134, this::state),
                Columns.words(Texts.text("stores.last"), 100, row -> last(desk, row)),
                Columns.node(Texts.text("stores.lag"), 112, this::lag),
                figure(Columns.node(Texts.text("stores.lagFigures"), 92, this::lagFigures)),
                Columns.units(Texts.text("stores.there"), 74, desk.figures(), this::there),
                Columns.units(Texts.text("stores.here"), 74, desk.figures(), this::here),
                figure(Columns.node(Texts.text("stores.parked"), 66, row -> waits(row.parked()))),
                figure(Columns.node(Texts.text("stores.unmapped"), 86, row -> waits(unmapped(row)))),
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

    private Node store(Store store) {
        Circle dot = new Circle(4);
        StoreState state = StoreState.of(store, model.figures(store));
        dot.getStyleClass().addAll("dot", state.tone().style());
        VBox words = new VBox(Words.strong(store.name()), Words.small(store.shopDomain()));
        words.getStyleClass().add("two-lines");
        HBox line = new HBox(dot, words);
        line.getStyleClass().add("cover-line");
        return line;
    }

    private Node state(Store store) {
        StoreState state = StoreState.of(store, model.figures(store));
        return new Chip(state.words(), state.tone());
    }

    private @Nullable Node lag(Store store) {
        StoreFigures figures = model.figures(store);
        if (figures == null || figures.medianMillis() == null) {
            return null;
        }
        String said = Texts.text(
                "stores.lagSaid", StoreLag.written(figures.medianMillis()), StoreLag.written(figures.p99Millis()));
        return new Sparkline(figures.minutesMillis(), StoreLag.late(figures), said);
    }

    /** What it is now above what it was at worst; the median of half an hour would still say that all is well. */
    private Node lagFigures(Store store) {
        StoreFigures figures = model.figures(store);
        boolean late = StoreLag.late(figures);
        Long median = figures == null ? null : late ? figures.nowMillis() : figures.medianMillis();
        Label above = late ? Words.strong(StoreLag.written(median)) : Words.body(StoreLag.written(median));
        if (late) {
            above.getStyleClass().add("warning");
        }
        VBox both = new VBox(above);
        if (figures != null && figures.p99Millis() != null) {
            both.getChildren().add(Words.caption(StoreLag.written(figures.p99Millis())));
        }
        both.getStyleClass().add("two-figures");
        return both;
    }

    private @Nullable Long there(Store store) {
        StoreFigures figures = model.figures(store);
        return figures == null || StoreState.needsReconnect(store) ? null : figures.ordersThere();
    }

    private @Nullable Long here(Store store) {
        StoreFigures figures = model.figures(store);
        return figures == null ? null : figures.ordersHere();
    }

    /** Waits for a hand, unless it is 0. */
    private Node waits(long units) {
        Label label = Words.body(desk.figures().units(units));
        label.getStyleClass().setAll("label", units > 0 ? "strong" : "muted");
        if (units > 0) {
            label.getStyleClass().add("warning");
        }
        VBox cell = new VBox(label);
        cell.getStyleClass().add("two-figures");
        return cell;
    }

    private static TableColumn<Store, Store> figure(TableColumn<Store, Store> column) {
        column.getStyleClass().add("figure");
        return column;
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
        Label percent = Words.small(desk.figures().percent(share));
        percent.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(bar, percent);
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
