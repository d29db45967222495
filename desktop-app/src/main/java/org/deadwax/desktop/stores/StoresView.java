package org.deadwax.desktop.stores;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.EmptyState;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Store;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Stores at the top, what waits for a hand below. */
public final class StoresView implements View {

    private final StoresViewModel model;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.stores"));
    private final StackPane root;
    private final Desk desk;

    public StoresView(Desk desk, StoresViewModel model) {
        this.desk = desk;
        this.model = model;
        new HistoryTask(desk, model.history());
        ProductChoice choice = new ProductChoice(
                model.products()::find,
                model.products().found(),
                model.products().saidProperty());
        VBox waits = new VBox(grown(new ParkedCard(desk, model, choice)), grown(new ComparisonCard(desk, model)));
        waits.getStyleClass().add("stack-16");
        BodyPane body = new BodyPane(desk, model);
        HBox below = new HBox(waits, body);
        below.getStyleClass().add("row");
        HBox.setHgrow(waits, Priority.ALWAYS);
        // nothing parked has no body, and the room is better used
        model.webhookProperty().subscribe(one -> {
            body.setVisible(one != null);
            body.setManaged(one != null);
        });
        waits.prefWidthProperty().bind(below.widthProperty().multiply(0.62));
        body.prefWidthProperty().bind(below.widthProperty().multiply(0.38));
        VBox.setVgrow(below, Priority.ALWAYS);
        ConnectCard connect = new ConnectCard(desk, model.connect());
        VBox list = new VBox(
                connect,
                new StoreTable(desk, model),
                new StoreBanner(desk, model),
                new PrivacyBanner(desk, model.privacy()),
                below);
        list.getStyleClass().add("screen");
        Node empty = empty();
        StackPane content = new StackPane(list, empty);
        root = new StackPane(new LoadPane<>(model.loadProperty(), content, model::refresh), choice);
        bar.tools().setAll(sells());
        bar.actionProperty().set(connectButton(Styles.MEDIUM));
        Runnable which = () -> {
            boolean none = stores().isEmpty() && !model.connect().openProperty().get();
            empty.setVisible(none);
            list.setVisible(!none);
            below.setVisible(!stores().isEmpty());
            bar.factProperty().set(stores().isEmpty() ? "" : fact());
        };
        model.loadProperty().subscribe(now -> which.run());
        model.connect().openProperty().subscribe(now -> which.run());
    }

    /** "4 stores, 8,264 orders here since midnight". */
    private String fact() {
        StoresViewModel.Standing standing = model.loadProperty().get().value();
        long orders = standing == null ? 0 : standing.ordersHere();
        String stores = Texts.count("stores.count", stores().size(), "" + stores().size());
        return stores + ", "
                + Texts.count("stores.ordersHere", orders, desk.figures().units(orders));
    }

    private List<Store> stores() {
        Load<StoresViewModel.Standing> load = model.loadProperty().get();
        StoresViewModel.Standing standing = load.value();
        return standing == null ? List.of() : standing.stores();
    }

    /** To what the chosen store sells, held against the catalogue. */
    private Button sells() {
        Button sells = new Button(Texts.text("stores.sells"));
        sells.setId("store-sells");
        sells.getStyleClass().add(Styles.FLAT);
        sells.setOnAction(click -> {
            Store store = model.selectedProperty().get();
            if (store != null) {
                desk.navigation().go("adoption", store.id().toString());
            }
        });
        model.selectedProperty().subscribe(store -> {
            boolean asked = store != null && store.connection() != null;
            sells.setDisable(!asked);
            sells.setAccessibleHelp(asked ? "" : Texts.text("stores.history.notConnected"));
        });
        return sells;
    }

    private Button connectButton(String size) {
        Button button = new Button(Texts.text("stores.connect"), Icons.of(Feather.PLUS));
        button.getStyleClass().addAll(Styles.ACCENT, size);
        button.setDisable(!desk.mayEdit());
        button.setOnAction(click -> model.connect().begin());
        return button;
    }

    private Node empty() {
        return new EmptyState(
                Texts.text("stores.empty.matrix"),
                Texts.text("stores.empty.title"),
                Texts.text("stores.empty.text", desk.connection().server() + "webhooks/shopify"),
                connectButton(Styles.LARGE));
    }

    private static Node grown(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }

    @Override
    public void shown(@Nullable String argument) {
        model.refresh();
    }
}
