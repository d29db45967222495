package org.deadwax.desktop.listing;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.charm.EmptyState;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Pulse;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.Listing;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Stores at the top, what is written to the chosen one or differs there below. */
public final class ListingView implements View {

    private final Desk desk;
    private final ListingViewModel model;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.listing"));
    private final Button publish = new Button("", Icons.of(Feather.UPLOAD_CLOUD));
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper("");
    private final Pulse pulse;
    private final StackPane root;

    public ListingView(Desk desk, ListingViewModel model) {
        this.desk = desk;
        this.model = model;
        this.pulse = new Pulse(model::pulse);
        new ListingTask(desk, model);
        AskPane ask = new AskPane();
        Banner trouble = new Banner(Feather.ALERT_CIRCLE, Tone.WARNING);
        trouble.getStyleClass().add("card");
        model.troubleProperty().subscribe(words -> {
            trouble.setVisible(!words.isEmpty());
            trouble.say(Texts.text("listing.notDone"), words);
        });
        FieldsCard fields = new FieldsCard(desk, model, ask);
        VBox.setVgrow(fields, Priority.ALWAYS);
        VBox list = new VBox(new ListingTable(desk, model), trouble, fields);
        list.getStyleClass().add("screen");
        Node empty = empty();
        root = new StackPane(new LoadPane<>(model.loadProperty(), new StackPane(list, empty), model::refresh), ask);
        publish.getStyleClass().add(Styles.ACCENT);
        publish.setId("publish");
        publish.setOnAction(click -> model.publish());
        Reason.tie(publish, whyNot.getReadOnlyProperty());
        bar.actionProperty().set(publish);
        Button open = new Button(Texts.text("listing.release"));
        open.setId("open-release");
        open.getStyleClass().add(Styles.FLAT);
        open.setOnAction(click -> model.listings().stream()
                .findFirst()
                .ifPresent(one -> desk.navigation().go("release", one.release().toString())));
        bar.tools().setAll(open);
        model.chosenProperty().subscribe(this::tell);
        model.previewsProperty().subscribe(this::tell);
        model.loadProperty().subscribe(load -> {
            boolean none = model.listings().isEmpty();
            empty.setVisible(none);
            list.setVisible(!none);
            model.listings().stream()
                    .findFirst()
                    .ifPresent(one -> bar.titleProperty().set(one.releaseTitle()));
            bar.factProperty().set(none ? "" : fact());
            tell();
        });
    }

    /** "in 2 of 3 stores". */
    private String fact() {
        List<Listing> all = model.listings();
        long there = all.stream().filter(one -> one.publishedAt() != null).count();
        return Texts.text("listing.fact", there, all.size());
    }

    private void tell() {
        int stores = model.chosenProperty().get().size();
        publish.setText(
                stores == 0 ? Texts.text("listing.publishNone") : Texts.count("listing.publish", stores, "" + stores));
        String refused = model.previewsProperty().get().values().stream()
                .filter(one -> model.chosenProperty().get().contains(one.store()))
                .filter(one -> !one.reason().isEmpty())
                .map(one -> one.storeName() + ": " + one.reason())
                .findFirst()
                .orElse("");
        whyNot.set(
                !desk.mayEdit()
                        ? Texts.text("listing.mayNot")
                        : stores == 0 ? Texts.text("listing.noneChosen") : refused);
    }

    private Node empty() {
        Button connect = new Button(Texts.text("listing.toStores"));
        connect.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        connect.setOnAction(click -> desk.navigation().go("stores"));
        return new EmptyState(
                Texts.text("listing.empty.matrix"),
                Texts.text("listing.empty.title"),
                Texts.text("listing.empty.text"),
                connect);
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

    /** What is under way goes on in the shop, and its card at the foot of the drawer with it. */
    @Override
    public void hidden() {
        if (!model.publishing()) {
            pulse.stop();
        }
    }
}
