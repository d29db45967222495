package org.deadwax.desktop.charts;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ChartReport;
import org.jspecify.annotations.Nullable;

/** From ordered to reported, and the file. */
public final class ChartsView implements View {

    private final ChartsViewModel charts;
    private final ScreenBar bar;
    private final StackPane node = new StackPane();
    private final Timeline clock;

    public ChartsView(ChartsViewModel charts, Figures figures, FileChoice files, Snackbar snackbar) {
        this.charts = charts;
        bar = new ChartsBar(charts).bar();
        EquationCard equation = new EquationCard(charts, figures);
        ReleasesCard releases = new ReleasesCard(charts, figures);
        VBox inspector = new VBox(new ClockCard(charts, figures), grow(new UnitsCard(charts, figures)));
        inspector.getStyleClass().add("charts-inspector");
        HBox row = new HBox(releases, equation, inspector);
        row.getStyleClass().add("charts-row");
        HBox.setHgrow(equation, Priority.ALWAYS);
        VBox content = new VBox(new StageStrip(charts), grow(row), new FileCard(charts, figures, files));
        content.getStyleClass().addAll("screen", "charts");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        ObservableValue<Load<ChartReport>> load = Bindings.createObjectBinding(
                this::load, charts.reportProperty(), charts.choice().loadProperty());
        node.getChildren().setAll(new LoadPane<>(load, scroll, charts::refresh));
        charts.noticeProperty().subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                snackbar.show(sentence);
            }
        });
        clock = new Timeline(new KeyFrame(Duration.seconds(1), tick -> charts.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /** What went wrong before there was a period to ask for is told as well. */
    private Load<ChartReport> load() {
        Load<ChartReport> report = charts.reportProperty().get();
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

    @Override
    public void shown(@Nullable String argument) {
        charts.refresh();
        clock.play();
    }

    @Override
    public void hidden() {
        clock.stop();
    }

    private static <N extends Node> N grow(N node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }
}
