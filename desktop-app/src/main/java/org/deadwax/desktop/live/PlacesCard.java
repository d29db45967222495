package org.deadwax.desktop.live;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.live.LiveFigures.CountryFigure;
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
    private final Label basis = Words.caption("");

    PlacesCard(Figures figures) {
        this.figures = figures;
        getStyleClass().add("places-card");
        states.getStyleClass().add("state-list");
        countries.getStyleClass().add("country-list");
        HBox.setHgrow(states, Priority.ALWAYS);
        HBox map = new HBox(tiles, states);
        map.getStyleClass().add("state-map");
        VBox body = new VBox(map, stretch(), basis, countries);
        basis.getStyleClass().add("state-basis");
        CardPane card = new CardPane(Texts.text("live.unitedStates"), body);
        card.facts(home);
        card.actions(elsewhere);
        getChildren().setAll(card);
    }

    void show(LivePicture now) {
        List<CountryFigure> all = now.countries();
        long us = all.stream()
                .filter(each -> each.country().equals("US"))
                .mapToLong(CountryFigure::units)
                .sum();
        long sum = all.stream().mapToLong(CountryFigure::units).sum();
        home.setText(Texts.text("live.inUnits", figures.units(us)));
        elsewhere.setText(Texts.text("live.elsewhere", figures.units(sum - us)));
        basis.setText(Texts.text("live.states.basis", figures.units(now.feed().size())));
        tiles.show(now.states());
        states.getChildren().setAll(mostStates(now.states()));
        List<CountryFigure> abroad =
                all.stream().filter(each -> !each.country().equals("US")).toList();
        countries.getChildren().clear();
        abroad.stream()
                .limit(COUNTRIES)
                .forEach(each -> country(LiveView.country(each.country()), figures.units(each.units())));
        if (abroad.size() > COUNTRIES) {
            int others = abroad.size() - COUNTRIES;
            long rest = abroad.stream()
                    .skip(COUNTRIES)
                    .mapToLong(CountryFigure::units)
                    .sum();
            country(Texts.count("live.otherCountries", others, figures.units(others)), figures.units(rest));
        }
    }

    private List<HBox> mostStates(Map<String, Long> units) {
        List<Map.Entry<String, Long>> most = units.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        List<HBox> rows = new java.util.ArrayList<>(most.stream()
                .limit(STATES)
                .map(each -> row(States.name(each.getKey()), each.getValue()))
                .toList());
        if (most.size() > STATES) {
            long rest =
                    most.stream().skip(STATES).mapToLong(Map.Entry::getValue).sum();
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
