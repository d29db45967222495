package org.deadwax.desktop.stores;

import atlantafx.base.theme.Styles;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Pulse;
import org.deadwax.desktop.ui.Segments;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.AdoptionScan;
import org.deadwax.model.Store;
import org.deadwax.model.StoreVariant;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What a store sells already, held against the catalogue: proposals with how sure they are, confirmed or rejected by hand. */
public final class AdoptionView implements View {

    private final AdoptionViewModel model;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.adoption"));
    private final Button look = new Button(Texts.text("adoption.look"), Icons.of(Feather.SEARCH));
    private final Pulse pulse;
    private final StackPane root;
    private final Desk desk;

    public AdoptionView(Desk desk, AdoptionViewModel model) {
        this.desk = desk;
        this.model = model;
        this.pulse = new Pulse(model::pulse);
        ProductChoice choice = new ProductChoice(
                model.products()::find,
                model.products().found(),
                model.products().saidProperty());
        Banner trouble = new Banner(Feather.ALERT_CIRCLE, Tone.WARNING);
        trouble.getStyleClass().add("card");
        model.troubleProperty().subscribe(words -> {
            trouble.setVisible(!words.isEmpty());
            trouble.say(Texts.text("stores.notDone"), words);
        });
        Segments<StoreVariant.State> states = new Segments<>(
                Texts.text("adoption.states"),
                model.stateProperty(),
                one -> Texts.text("adoption.state." + one),
                StoreVariant.State.PROPOSED,
                StoreVariant.State.UNKNOWN,
                StoreVariant.State.CONFIRMED,
                StoreVariant.State.REJECTED);
        states.setMaxWidth(StackPane.USE_PREF_SIZE);
        AdoptionTable table = new AdoptionTable(desk, model, choice);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox list = new VBox(new ScanBanner(desk, model), trouble, states, table);
        list.getStyleClass().add("screen");
        root = new StackPane(new LoadPane<>(model.loadProperty(), list, model::refresh), choice);
        look.getStyleClass().add(Styles.ACCENT);
        look.setId("look-through");
        look.setOnAction(click -> model.look());
        bar.actionProperty().set(look);
        model.loadProperty().subscribe(load -> {
            Store store = load.value();
            bar.factProperty().set(store == null ? "" : store.name());
        });
        model.scanProperty().subscribe(this::tell);
    }

    private void tell(@Nullable AdoptionScan scan) {
        look.setDisable(!desk.mayEdit() || scan == null || scan.state() == AdoptionScan.State.RUNNING);
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
        pulse.start();
        if (argument != null) {
            model.open(UUID.fromString(argument));
        }
    }

    @Override
    public void hidden() {
        pulse.stop();
    }
}
