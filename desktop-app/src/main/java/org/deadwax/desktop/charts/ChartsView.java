package org.deadwax.desktop.charts;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ChartReport;
import org.jspecify.annotations.Nullable;

/** From ordered to reported, and the file. */
public final class ChartsView implements View {

    private static final double NARROW = 1150;
    private static final double LOW = 700;

    private final ChartsViewModel charts;
    private final ScreenBar bar;
    private final StackPane node = new StackPane();
    private final UnitsPane units;
    private final Timeline clock;

    public ChartsView(
            ChartsViewModel charts,
            Figures figures,
            FileChoice files,
            Snackbar snackbar,
            Navigation navigation,
            Settings settings) {
        this.charts = charts;
        AskPane ask = new AskPane();
        ExportMenu export = ExportMenu.ofWeek(charts, files);
        ChartsBar chartsBar = new ChartsBar(charts, ask, new MoreMenu(export, charts, navigation).node());
        bar = chartsBar.bar();
        units = new UnitsPane(charts, figures, ExportMenu.ofUnits(charts, files), settings);
        WeekPane week = new WeekPane(
                charts, figures, new FileCard(charts, figures, files, ask, navigation), () -> units.open(false));
        ScrollPane scroll = new ScrollPane(week);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        node.widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() > 0 && width.doubleValue() < NARROW;
            week.narrow(narrow);
            chartsBar.narrow(narrow);
        });
        node.heightProperty().subscribe(height -> week.low(height.doubleValue() > 0 && height.doubleValue() < LOW));
        ObservableValue<Load<ChartReport>> load = Bindings.createObjectBinding(
                this::load, charts.week().report.property(), charts.choice().loadProperty());
        node.getChildren().setAll(new LoadPane<>(load, scroll, charts::refresh), units, ask);
        tell(snackbar);
        clock = new Timeline(new KeyFrame(Duration.seconds(1), tick -> charts.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    private void tell(Snackbar snackbar) {
        charts.noticeProperty().subscribe(sentence -> {
            if (sentence.isEmpty()) {
                return;
            }
            // a file that was saved by hand is not reported yet: the next step stands beside the sentence
            if (charts.file().waitsToBeHandedOver()) {
                snackbar.show(
                        sentence,
                        Texts.text("charts.markHandedOver"),
                        () -> charts.file().handedOver());
            } else {
                snackbar.show(sentence);
            }
        });
    }

    /** What went wrong before there was a period to ask for is told as well. */
    private Load<ChartReport> load() {
        Load<ChartReport> report = charts.week().report.property().get();
        return charts.choice().loadProperty().get() instanceof Load.Failed<?> failed && report.value() == null
                ? new Load.Failed<>(failed.reason(), null)
                : report;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }

    /** @param argument a chart and a period, as "US_DIGITAL week-2026-11-19"; null for what was looked at */
    @Override
    public void shown(@Nullable String argument) {
        if (argument != null) {
            charts.open(argument);
        }
        charts.refresh();
        clock.play();
    }

    @Override
    public void hidden() {
        clock.stop();
    }

    @Override
    public void key(KeyEvent event) {
        if (Shortcut.FILTER.matches(event)) {
            units.open(true);
            event.consume();
        }
    }
}
