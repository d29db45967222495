package org.deadwax.desktop.live;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.LiveSale;
import org.kordamp.ikonli.feather.Feather;

/** Sales as they come. Stands still while the pointer is over it or somebody paused it, and says how many wait above. */
final class FeedCard extends StackPane {

    private static final double ROW = 46;

    FeedCard(LiveViewModel live, Figures figures) {
        getStyleClass().add("feed-card");
        ListView<LiveSale> list = new ListView<>(live.feed());
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new SaleCell(figures));
        list.setAccessibleText(Texts.text("live.sales"));
        list.setId("live-feed");
        list.getStyleClass().add("feed");
        ToggleButton pause = new ToggleButton(null, Icons.of(Feather.PAUSE));
        pause.getStyleClass().addAll("flat", "button-icon");
        pause.setAccessibleText(Texts.text("live.pause"));
        pause.setId("live-pause");
        live.heldProperty().bind(list.hoverProperty().or(pause.selectedProperty()));
        Label state = Words.caption("");
        state.setId("live-feed-state");
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> state(live, figures), live.pictureProperty(), live.waitingProperty()));
        CardPane card = new CardPane(Texts.text("live.sales"), list);
        card.facts(state);
        card.actions(pause);
        getChildren().setAll(card);
    }

    private static String state(LiveViewModel live, Figures figures) {
        int waiting = live.waitingProperty().get();
        if (waiting > 0) {
            return Texts.count("live.waiting", waiting, figures.units(waiting));
        }
        LivePicture picture = live.pictureProperty().get();
        return picture.lost()
                ? Texts.text("live.stopped", figures.time(picture.asOf()))
                : Texts.text("live.newestFirst");
    }
}
