package org.deadwax.desktop.stores;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.Store;
import org.deadwax.model.StoreConnection;
import org.deadwax.model.StoreFigures;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What is wrong with the chosen store, or was found about it, and what can be done. Nothing when all is well. */
final class StoreBanner extends VBox {

    private final Button mend = new Button("");
    private final Banner bad;
    private final Banner lost;
    private final Banner late;
    private final Banner renamed = new Banner(Feather.INFO, Tone.ACCENT);
    private final Banner trouble = new Banner(Feather.ALERT_CIRCLE, Tone.WARNING);

    StoreBanner(Desk desk, StoresViewModel model) {
        Button compare = fetch("fetch-now", desk, model);
        mend.setId("mend-store");
        mend.setDisable(!desk.mayEdit());
        mend.setMinWidth(USE_PREF_SIZE);
        mend.setOnAction(click -> mend(model));
        bad = new Banner(Feather.ALERT_TRIANGLE, Tone.WARNING, mend);
        lost = new Banner(Feather.ALERT_TRIANGLE, Tone.WARNING, compare);
        late = new Banner(Feather.ALERT_TRIANGLE, Tone.WARNING, fetch("fetch-late", desk, model));
        getStyleClass().add("store-banners");
        java.util.List.of(bad, late, lost, renamed, trouble)
                .forEach(one -> one.getStyleClass().add("card"));
        getChildren().setAll(bad, late, lost, renamed, trouble);
        managedProperty().bind(visibleProperty());
        Runnable tell = () -> tell(desk, model.selectedProperty().get(), model);
        model.selectedProperty().subscribe(tell);
        model.loadProperty().subscribe(tell);
        model.troubleProperty().subscribe(words -> {
            trouble.setVisible(!words.isEmpty());
            trouble.say(Texts.text("stores.notDone"), words);
            rest();
        });
    }

    private static Button fetch(String id, Desk desk, StoresViewModel model) {
        Button fetch = new Button(Texts.text("stores.fetch"));
        fetch.setId(id);
        fetch.setMinWidth(USE_PREF_SIZE);
        fetch.setDisable(!desk.mayEdit());
        fetch.setOnAction(click -> model.compare());
        return fetch;
    }

    /** What today's figures say of it. */
    private void tell(Desk desk, @Nullable Store store, @Nullable StoreFigures figures) {
        boolean behind = store != null && figures != null && StoreLag.late(figures) && !bad.isVisible();
        late.setVisible(behind);
        if (store != null && figures != null && behind) {
            long orders = StoreLag.behind(figures);
            late.say(
                    Texts.text("stores.behind", store.name(), StoreLag.written(figures.nowMillis())),
                    orders == 0
                            ? Texts.text("stores.behindText")
                            : Texts.count(
                                    "stores.behindOrders",
                                    orders,
                                    desk.figures().units(orders)));
        }
        boolean other = figures != null && figures.domainBefore() != null && figures.renamedAt() != null;
        renamed.setVisible(other);
        if (store != null && figures != null && other && figures.renamedAt() != null) {
            renamed.say(
                    Texts.text("stores.renamed", store.shopDomain()),
                    Texts.text(
                            "stores.renamedText",
                            String.valueOf(figures.domainBefore()),
                            desk.figures().moment(figures.renamedAt())));
        }
    }

    private void tell(Desk desk, @Nullable Store store, StoresViewModel model) {
        tellConnection(desk, store, model.figures(store));
        tell(desk, store, model.figures(store));
        rest();
    }

    private void tellConnection(Desk desk, @Nullable Store store, @Nullable StoreFigures figures) {
        StoreConnection connection = store == null ? null : store.connection();
        bad.setVisible(connection != null && !connection.reason().isEmpty());
        boolean repaired = connection != null && connection.repaired() > 0 && connection.repairedAt() != null;
        lost.setVisible(repaired);
        if (store != null && connection != null) {
            mend.setText(Texts.text(StoreState.needsReconnect(store) ? "stores.reconnect" : "stores.subscribe"));
            bad.say(
                    Texts.text(
                            "stores.bannerState",
                            store.name(),
                            StoreState.of(store, figures).words()),
                    connection.reason());
            if (repaired && connection.repairedAt() != null) {
                lost.say(
                        Texts.text("stores.lost", store.name(), connection.repaired()),
                        Texts.text("stores.lostText", desk.figures().moment(connection.repairedAt())));
            }
        }
    }

    private static void mend(StoresViewModel model) {
        Store store = model.selectedProperty().get();
        if (store != null && StoreState.needsReconnect(store)) {
            model.connect().again(store);
        } else {
            model.subscribe();
        }
    }

    private void rest() {
        setVisible(getChildren().stream().anyMatch(javafx.scene.Node::isVisible));
    }
}
