package org.deadwax.desktop.charts;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.UnitDecision;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The inspector: what the chosen row means, and the units behind it. */
final class UnitsCard extends StackPane {

    private static final double ROW = 45;

    private final Figures figures;
    private final ChartsViewModel charts;
    private final Label title = Words.cardTitle("");
    private final Label count = Words.muted("");
    private final Label means = Words.small("");
    private final Button all = new Button();

    /** @param open shows all units in a table */
    UnitsCard(ChartsViewModel charts, Figures figures, Runnable open) {
        this.charts = charts;
        this.figures = figures;
        UnitList units = charts.units();
        means.setWrapText(true);
        means.setMinHeight(USE_PREF_SIZE);
        means.getStyleClass().setAll("label", "small", "units-means");
        means.setMaxWidth(Double.MAX_VALUE);
        ListView<UnitDecision> list = new ListView<>(units.items());
        list.setId("chart-units");
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new UnitCell(charts.choice()));
        list.setAccessibleText(Texts.text("charts.unitsBehind"));
        list.getStyleClass().add("feed");
        list.setPlaceholder(Words.muted(Texts.text("charts.noUnits")));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open.run();
            }
        });
        all.setId("all-units");
        all.getStyleClass().add("link");
        all.setOnAction(click -> open.run());
        all.visibleProperty().bind(units.moreProperty());
        all.managedProperty().bind(all.visibleProperty());
        Button wide = new Button(null, Icons.of(Feather.EXTERNAL_LINK));
        wide.setId("open-units");
        wide.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        wide.setAccessibleText(Texts.text("charts.units.open"));
        wide.setTooltip(new Tooltip(Texts.text("charts.units.open")));
        wide.setOnAction(click -> open.run());
        Label failure = Words.small(units.failureProperty());
        failure.getStyleClass().setAll("label", "small", "danger");
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        HBox foot = new HBox(all, failure);
        foot.getStyleClass().add("units-foot");
        foot.visibleProperty().bind(Bindings.or(all.visibleProperty(), failure.managedProperty()));
        foot.managedProperty().bind(foot.visibleProperty());
        HBox name = new HBox(title, count);
        name.getStyleClass().add("line");
        CardPane card = new CardPane("", new VBox(means, list, foot));
        card.facts(name);
        card.actions(wide);
        getChildren().setAll(card);
        charts.equation().stepProperty().subscribe(this::show);
        charts.choice()
                .periodProperty()
                .subscribe(() -> show(charts.equation().stepProperty().get()));
    }

    private void show(@Nullable Step step) {
        ChartPeriod period = charts.choice().periodProperty().get();
        means.setVisible(step != null);
        means.setManaged(step != null);
        title.setText(step == null ? Texts.text("charts.unitsBehind") : step.title());
        count.setText(step == null ? "" : Texts.count("charts.unitCount", step.units(), figures.units(step.units())));
        if (step != null) {
            all.setText(Texts.text("charts.units.all", figures.units(step.units())));
            String rule = step.code() == null
                    ? ""
                    : step.certainty().isEmpty() ? step.code() + "." : step.code() + ", " + step.certainty() + ".";
            String zone = period == null ? "" : Texts.text("charts.times", new PeriodWords(period).zone());
            means.setText(String.join(" ", sentence(step.sentence()), rule, zone)
                    .replaceAll(" +", " ")
                    .strip());
        }
    }

    private static String sentence(String words) {
        return words.isEmpty() || words.endsWith(".") ? words : words + ".";
    }
}
