package org.deadwax.desktop.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.live.LiveFigures.StoreFigure;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Store;
import org.jspecify.annotations.Nullable;

/** What each store sold, and how late it tells. Not there for those who may not see the stores. */
final class StoresStrip extends StackPane {

    private static final long LATE_MILLIS = 10_000;

    private final LiveViewModel live;
    private final Figures figures;
    private final FlowPane stores = new FlowPane();
    private List<Node> shown = List.of();

    StoresStrip(LiveViewModel live, Figures figures) {
        this.live = live;
        this.figures = figures;
        getStyleClass().add("stores-strip");
        stores.getStyleClass().add("strip-stores");
        stores.setId("live-stores");
        getChildren().setAll(new CardPane(stores));
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        live.storesProperty().subscribe(known -> show(live.pictureProperty().get()));
    }

    void show(LivePicture now) {
        Map<UUID, Store> known =
                live.storesProperty().get().stream().collect(Collectors.toMap(Store::id, Function.identity()));
        List<Node> all = new ArrayList<>();
        for (StoreFigure each : now.stores()) {
            Store store = known.get(each.id());
            if (store != null) {
                if (!all.isEmpty()) {
                    Region line = new Region();
                    line.getStyleClass().add("strip-line");
                    all.add(line);
                }
                all.add(store(store, each, now));
            }
        }
        setVisible(!all.isEmpty());
        shown = all;
        stores.getChildren().setAll(shown);
    }

    private HBox store(Store store, StoreFigure figure, LivePicture now) {
        boolean late = isLate(store, figure);
        Circle dot = new Circle(4);
        dot.getStyleClass().addAll("dot", now.lost() ? "neutral" : late ? "warning" : "success");
        Label lateness = Words.body(
                now.lost() ? Texts.text("live.store.asOf", figures.time(now.asOf())) : lateness(store, figure));
        lateness.getStyleClass().setAll("label", late && !now.lost() ? "warning" : "muted");
        HBox line = new HBox(dot, Words.strong(store.name()), Words.body(figures.units(figure.units())), lateness);
        line.getStyleClass().add("line");
        return line;
    }

    private static boolean isLate(Store store, StoreFigure figure) {
        Long delay = figure.delayMillis();
        return (delay != null && delay > LATE_MILLIS) || store.waiting() > 0;
    }

    private String lateness(Store store, StoreFigure figure) {
        String late = late(figure.delayMillis());
        return store.waiting() == 0
                ? late
                : late + ", " + Texts.count("live.store.waiting", store.waiting(), figures.units(store.waiting()));
    }

    private static String late(@Nullable Long millis) {
        if (millis == null) {
            return Texts.text("live.store.quiet");
        }
        return Texts.text(
                "live.store.late",
                millis < LATE_MILLIS
                        ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
                        : Figures.span(Duration.ofMillis(millis)));
    }
}
