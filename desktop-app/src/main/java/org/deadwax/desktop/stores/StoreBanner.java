package org.deadwax.desktop.stores;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.Store;
import org.deadwax.model.StoreConnection;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What is wrong with the chosen store, or was found about it, and what can be done. Nothing when all is well. */
final class StoreBanner extends VBox {

    private final Button mend = new Button("");
    private final Banner bad;
    private final Banner lost;
    private final Banner trouble = new Banner(Feather.ALERT_CIRCLE, Tone.WARNING);

    StoreBanner(Desk desk, StoresViewModel model) {
        Button compare = new Button(Texts.text("stores.fetch"));
        compare.setId("fetch-now");
        compare.setDisable(!desk.mayEdit());
        compare.setOnAction(click -> model.compare());
        mend.setId("mend-store");
        mend.setDisable(!desk.mayEdit());
        mend.setMinWidth(USE_PREF_SIZE);
        mend.setOnAction(click -> mend(model));
        bad = new Banner(Feather.ALERT_TRIANGLE, Tone.WARNING, mend);
        lost = new Banner(Feather.ALERT_TRIANGLE, Tone.WARNING, compare);
        getStyleClass().add("store-banners");
        java.util.List.of(bad, lost, trouble).forEach(one -> one.getStyleClass().add("card"));
        getChildren().setAll(bad, lost, trouble);
        managedProperty().bind(visibleProperty());
        model.selectedProperty().subscribe(store -> tell(desk, store));
        model.troubleProperty().subscribe(words -> {
            trouble.setVisible(!words.isEmpty());
            trouble.say(Texts.text("stores.notDone"), words);
            rest();
        });
    }

    private void tell(Desk desk, @Nullable Store store) {
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
                            StoreState.of(store).words()),
                    connection.reason());
            if (repaired && connection.repairedAt() != null) {
                lost.say(
                        Texts.text("stores.lost", store.name(), connection.repaired()),
                        Texts.text("stores.lostText", desk.figures().moment(connection.repairedAt())));
            }
        }
        rest();
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
        setVisible(bad.isVisible() || lost.isVisible() || trouble.isVisible());
    }
}
