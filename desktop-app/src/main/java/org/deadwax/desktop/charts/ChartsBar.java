package org.deadwax.desktop.charts;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartPeriod;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which chart, which of its weeks or days; what can be taken along; and sending the file. */
final class ChartsBar {

    private final ChartsViewModel charts;
    private final PeriodChoice choice;
    private final AskPane ask;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.charts"));
    private final MenuButton chart = new MenuButton();
    private final MenuButton period = new MenuButton();
    private final HBox name = new HBox();
    private final Button older = turn(Feather.CHEVRON_LEFT, "charts.older", true);
    private final Button newer = turn(Feather.CHEVRON_RIGHT, "charts.newer", false);
    private boolean narrow;

    ChartsBar(ChartsViewModel charts, AskPane ask, Node more) {
        this.charts = charts;
        this.choice = charts.choice();
        this.ask = ask;
        chart.setId("chart");
        chart.setMinWidth(MenuButton.USE_PREF_SIZE);
        period.setId("period");
        name.getStyleClass().add("line");
        period.setGraphic(name);
        older.getStyleClass().add(Styles.LEFT_PILL);
        period.getStyleClass().add(Styles.CENTER_PILL);
        newer.getStyleClass().add(Styles.RIGHT_PILL);
        HBox periods = new HBox(older, period, newer);
        periods.getStyleClass().add("period-picker");
        HBox.setMargin(periods, new javafx.geometry.Insets(0, 0, 0, 8));
        bar.pickers().setAll(chart, periods);
        bar.tools().setAll(more);
        bar.actionProperty().set(send());
        choice.charts().addListener((ListChangeListener<Chart>) change -> fillCharts());
        choice.periods().addListener((ListChangeListener<ChartPeriod>) change -> fillPeriods());
        choice.kindProperty().subscribe(this::fillPeriods);
        choice.chartProperty().subscribe(this::showChart);
        choice.periodProperty().subscribe(this::showPeriod);
        fillCharts();
        fillPeriods();
    }

    ScreenBar bar() {
        return bar;
    }

    /** In a narrow window the days are in the menu only. */
    void narrow(boolean now) {
        narrow = now;
        showPeriod(choice.periodProperty().get());
    }

    private Button send() {
        FileDesk file = charts.file();
        Button send = new Button();
        send.setId("send-file");
        send.setMinWidth(Button.USE_PREF_SIZE);
        send.getStyleClass().add(Styles.ACCENT);
        send.setOnAction(click -> confirm());
        Runnable words = () -> send.setText(Texts.text("charts.send." + file.way()));
        charts.week().channel.property().subscribe(words);
        words.run();
        Reason.tie(send, file.sendBlockedProperty());
        // in a box of its own: what a disabled button lies in shows its reason
        new StackPane(send);
        return send;
    }

    private void confirm() {
        ChartPeriod shown = choice.periodProperty().get();
        if (shown == null) {
            return;
        }
        if (shown.closedAt() != null) {
            charts.file().writeAndSend();
            return;
        }
        ask.confirm(
                Texts.text("charts.closeAsk", shown.name()),
                Texts.text("charts.closeAsk.text"),
                Texts.text("charts.closeAsk." + charts.file().way()),
                charts.file()::writeAndSend);
    }

    private void fillCharts() {
        chart.getItems()
                .setAll(choice.charts().stream()
                        .map(each ->
                                item(each.name(), () -> choice.chartProperty().set(each)))
                        .toList());
    }

    private void fillPeriods() {
        List<MenuItem> items = new ArrayList<>();
        for (PeriodKind kind : PeriodKind.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.text("charts.kind." + kind.name()));
            item.setId("kind-" + kind.word());
            item.setSelected(choice.kindProperty().get() == kind);
            item.setOnAction(chosen -> choice.kindProperty().set(kind));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        MenuItem jump = item(Texts.text("charts.jump"), this::jump);
        jump.setId("jump");
        items.add(jump);
        items.add(new SeparatorMenuItem());
        choice.periods()
                .forEach(each -> items.add(item(
                        each.name() + "  " + new PeriodWords(each).days(),
                        () -> choice.periodProperty().set(each))));
        period.getItems().setAll(items);
        showPeriod(choice.periodProperty().get());
    }

    private void jump() {
        ChartPeriod shown = choice.periodProperty().get();
        if (shown != null) {
            ask.day(
                    Texts.text("charts.jump.title"),
                    Texts.text("charts.jump.text"),
                    Texts.text("charts.jump.day"),
                    shown.lastDay(),
                    new AskPane.Answer<>(Texts.text("charts.jump.verb"), choice::jump));
        }
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
            name.getChildren().setAll(Words.strong(now.name()));
            if (!narrow) {
                name.getChildren().add(Words.small(days));
            }
            period.setAccessibleText(Texts.text("charts.period", now.name(), days));
            period.setTooltip(new Tooltip(now.name() + ", " + days));
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
