package org.deadwax.desktop.live;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.live.LiveFigures.PlaceFigure;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;

/** Where the buyers are: the states of the newest sales, and the countries of all. */
final class PlacesCard extends StackPane {

    private static final int STATES = 6;
    private static final int COUNTRIES = 4;

    private final Figures figures;
    private final StateTiles tiles = new StateTiles();
    private final VBox states = new VBox();
    private final HBox countries = new HBox();
    private final Label home = Words.muted("");
    private final Label elsewhere = Words.caption("");

    PlacesCard(Figures figures) {
        this.figures = figures;
        getStyleClass().add("places-card");
        states.getStyleClass().add("state-list");
        countries.getStyleClass().add("country-list");
        HBox.setHgrow(states, Priority.ALWAYS);
        HBox map = new HBox(tiles, states);
        map.getStyleClass().add("state-map");
        VBox body = new VBox(map, stretch(), countries);
        CardPane card = new CardPane(Texts.text("live.unitedStates"), body);
        card.facts(home);
        card.actions(elsewhere);
        getChildren().setAll(card);
    }

    void show(LivePicture now) {
        List<PlaceFigure> all = now.countries();
        long us = all.stream()
                .filter(each -> each.code().equals("US"))
                .mapToLong(PlaceFigure::units)
                .sum();
        long sum = all.stream().mapToLong(PlaceFigure::units).sum();
        home.setText(Texts.text("live.inUnits", figures.units(us)));
        elsewhere.setText(Texts.text("live.elsewhere", figures.units(sum - us)));
        tiles.show(now.states());
        states.getChildren().setAll(mostStates(now.states()));
        List<PlaceFigure> abroad =
                all.stream().filter(each -> !each.code().equals("US")).toList();
        countries.getChildren().clear();
        abroad.stream()
                .limit(COUNTRIES)
                .forEach(each -> country(LiveView.country(each.code()), figures.units(each.units())));
        if (abroad.size() > COUNTRIES) {
            int others = abroad.size() - COUNTRIES;
            long rest = abroad.stream()
                    .skip(COUNTRIES)
                    .mapToLong(PlaceFigure::units)
                    .sum();
            country(Texts.count("live.otherCountries", others, figures.units(others)), figures.units(rest));
        }
    }

    private List<HBox> mostStates(List<PlaceFigure> most) {
        List<HBox> rows = new java.util.ArrayList<>(most.stream()
                .limit(STATES)
                .map(each -> row(States.name(each.code()), each.units()))
                .toList());
        if (most.size() > STATES) {
            long rest = most.stream().skip(STATES).mapToLong(PlaceFigure::units).sum();
            HBox others = row(Texts.text("live.others.states"), rest);
            others.getStyleClass().add("state-others");
            rows.add(others);
        }
        return rows;
    }

    private HBox row(String name, long units) {
        Label words = Words.small(name);
        words.getStyleClass().remove("muted");
        HBox row = new HBox(words, stretch(), Words.body(figures.units(units)));
        row.getStyleClass().add("state-row");
        return row;
    }

    private void country(String name, String units) {
        VBox box = new VBox(Words.caption(name), Words.body(units));
        HBox.setHgrow(box, Priority.ALWAYS);
        countries.getChildren().add(box);
    }

    private static Region stretch() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }
}
