package org.deadwax.desktop.live;

import java.util.Locale;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.EmptyState;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Link;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.theme.Tokens;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.work.Load;
import org.jspecify.annotations.Nullable;

/** Release night: one number, the minutes, formats, places, and the feed. */
public final class LiveView implements View {

    private static final double WITH_FEED = 1140;
    private static final double WITH_PLACES = 830;

    private final LiveViewModel live;
    private final ScreenBar bar;
    private final StackPane node = new StackPane();

    /** @param tokens in which the chart is drawn */
    public LiveView(LiveViewModel live, Figures figures, ObservableValue<Tokens> tokens) {
        this.live = live;
        bar = new LiveBar(live, figures).bar();
        LiveHead head = new LiveHead(live.currency(), figures);
        MinutesCard minutes = new MinutesCard(live, figures, tokens);
        FormatsCard formats = new FormatsCard(live.currency(), figures);
        PlacesCard places = new PlacesCard(figures);
        FeedCard feed = new FeedCard(live, figures);
        StoresStrip stores = new StoresStrip(live, figures);

        HBox row = new HBox(formats, places);
        row.getStyleClass().add("row");
        HBox.setHgrow(formats, Priority.ALWAYS);
        HBox.setHgrow(places, Priority.ALWAYS);
        VBox.setVgrow(minutes, Priority.ALWAYS);
        VBox column = new VBox(head, minutes, row, stores);
        column.getStyleClass().add("live-column");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox content = new HBox(scroll, feed);
        content.getStyleClass().addAll("screen", "live");
        node.widthProperty().subscribe(width -> {
            only(feed, width.doubleValue() >= WITH_FEED);
            only(places, width.doubleValue() >= WITH_PLACES);
        });

        EmptyState empty = new EmptyState(
                Texts.text("live.empty.matrix"), Texts.text("live.empty"), Texts.text("live.empty.text"));
        LoadPane<LivePicture> load = new LoadPane<>(
                Bindings.createObjectBinding(
                        () -> LiveView.load(live.pictureProperty().get()), live.pictureProperty()),
                content,
                live::tryNow);
        node.getChildren().setAll(load, empty);
        live.pictureProperty().subscribe(picture -> {
            empty.setVisible(picture.empty());
            load.setVisible(!picture.empty());
            head.show(picture);
            minutes.show(picture);
            formats.show(picture);
            places.show(picture);
            stores.show(picture);
        });
    }

    /** @param argument the release to follow; null for the one that was followed before */
    @Override
    public void shown(@Nullable String argument) {
        if (argument != null) {
            live.releaseProperty().set(UUID.fromString(argument));
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }

    private static Load<LivePicture> load(LivePicture picture) {
        if (picture.known()) {
            return Load.of(picture);
        }
        Load<LivePicture> loading = new Load.Loading<>(null);
        return picture.link() instanceof Link.Down down ? new Load.Failed<>(down.reason(), null) : loading;
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** "Portland, OR" is told by the shop; a country by its name. */
    static String country(@Nullable String code) {
        return code == null ? Texts.text("live.noAddress") : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
