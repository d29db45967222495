package org.deadwax.desktop.charts;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Segments;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartPeriod;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which chart, week or day, which period; and closing it. */
final class ChartsBar {

    private final PeriodChoice choice;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.charts"));
    private final MenuButton chart = new MenuButton();
    private final MenuButton period = new MenuButton();
    private final Button older = turn(Feather.CHEVRON_LEFT, "charts.older", true);
    private final Button newer = turn(Feather.CHEVRON_RIGHT, "charts.newer", false);

    ChartsBar(ChartsViewModel charts) {
        choice = charts.choice();
        chart.setId("chart");
        period.setId("period");
        older.getStyleClass().add(Styles.LEFT_PILL);
        period.getStyleClass().add(Styles.CENTER_PILL);
        newer.getStyleClass().add(Styles.RIGHT_PILL);
        HBox periods = new HBox(older, period, newer);
        periods.getStyleClass().add("period-picker");
        Segments<PeriodKind> kind = new Segments<>(
                Texts.text("charts.kinds"),
                choice.kindProperty(),
                each -> Texts.text("charts.kind." + each.name()),
                PeriodKind.WEEK,
                PeriodKind.DAY);
        bar.pickers().setAll(chart, periods, kind);

        Button close = new Button(Texts.text("charts.close"));
        close.setId("close-period");
        close.getStyleClass().add(Styles.ACCENT);
        close.setOnAction(click -> charts.close());
        Reason.tie(close, charts.closeBlockedProperty());
        bar.actionProperty().set(close);

        choice.charts().addListener((ListChangeListener<Chart>) change -> fillCharts());
        choice.periods().addListener((ListChangeListener<ChartPeriod>) change -> fillPeriods());
        choice.chartProperty().subscribe(this::showChart);
        choice.periodProperty().subscribe(this::showPeriod);
        fillCharts();
        fillPeriods();
    }

    ScreenBar bar() {
        return bar;
    }

    private void fillCharts() {
        chart.getItems()
                .setAll(choice.charts().stream()
                        .map(each ->
                                item(each.name(), () -> choice.chartProperty().set(each)))
                        .toList());
    }

    private void fillPeriods() {
        period.getItems()
                .setAll(choice.periods().stream()
                        .map(each -> item(
                                each.name() + "  " + new PeriodWords(each).days(),
                                () -> choice.periodProperty().set(each)))
                        .toList());
        showPeriod(choice.periodProperty().get());
    }

    private void showChart(@Nullable Chart now) {
        chart.setVisible(now != null);
        chart.setText(now == null ? "" : now.name());
        chart.setAccessibleText(Texts.text("charts.chart", chart.getText()));
    }

    private void showPeriod(@Nullable ChartPeriod now) {
        older.getParent().setVisible(now != null);
        older.setDisable(!choice.canTurn(true));
        newer.setDisable(!choice.canTurn(false));
        if (now != null) {
            String days = new PeriodWords(now).days();
            HBox words = new HBox(Words.strong(now.name()), Words.small(days));
            words.getStyleClass().add("line");
            period.setGraphic(words);
            period.setAccessibleText(Texts.text("charts.period", now.name(), days));
        }
    }

    private static MenuItem item(String text, Runnable choose) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(chosen -> choose.run());
        return item;
    }

    private Button turn(Feather icon, String text, boolean older) {
        Button button = new Button(null, Icons.of(icon));
        button.setId(text.substring("charts.".length()));
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setAccessibleText(Texts.text(text));
        button.setOnAction(click -> choice.turn(older));
        return button;
    }
}
