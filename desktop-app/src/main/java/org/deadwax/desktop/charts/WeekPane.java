package org.deadwax.desktop.charts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Segments;

/**
 * The week: its steps, its releases, the way from ordered to reported, the clock, the units, the file. In a narrow window
 * the clock is one line and the units slide over; in a low one the file is under a tab.
 */
final class WeekPane extends VBox {

    /** What a low window shows. */
    enum Half {
        EQUATION,
        FILE
    }

    private final StageStrip stages;
    private final HBox row;
    private final VBox inspector;
    private final ClockLine line;
    private final FileCard file;
    private final Segments<Half> halves;
    private final ObjectProperty<Half> half = new SimpleObjectProperty<>(Half.EQUATION);
    private boolean low;

    /** @param openUnits shows the units behind the chosen row in a table */
    WeekPane(ChartsViewModel charts, Figures figures, FileCard file, Runnable openUnits) {
        this.file = file;
        getStyleClass().addAll("screen", "charts");
        stages = new StageStrip(charts);
        ReleasesCard releases = new ReleasesCard(charts, figures);
        EquationCard equation = new EquationCard(charts, figures, openUnits);
        HBox.setHgrow(equation, Priority.ALWAYS);
        UnitsCard units = new UnitsCard(charts, figures, openUnits);
        VBox.setVgrow(units, Priority.ALWAYS);
        inspector = new VBox(new ClockCard(charts, figures, clicked -> open(clicked, charts)), units);
        inspector.getStyleClass().add("charts-inspector");
        row = new HBox(releases, equation, inspector);
        row.getStyleClass().add("charts-row");
        VBox.setVgrow(row, Priority.ALWAYS);
        halves = new Segments<>(
                Texts.text("charts.halves"),
                half,
                each -> Texts.text("charts.half." + each.name()),
                Half.EQUATION,
                Half.FILE);
        halves.setId("halves");
        line = new ClockLine(charts, figures, halves, () -> openTab(FileCard.Tab.CUT_OFF));
        getChildren().setAll(stages, line, row, file);
        half.subscribe(this::arrange);
        narrow(false);
    }

    void narrow(boolean now) {
        stages.narrow(now);
        only(inspector, !now);
        only(line, now);
    }

    void low(boolean now) {
        low = now;
        arrange();
    }

    private void arrange() {
        only(halves, low);
        only(row, !low || half.get() == Half.EQUATION);
        only(file, !low || half.get() == Half.FILE);
        VBox.setVgrow(file, low ? Priority.ALWAYS : Priority.NEVER);
        file.tall(low);
    }

    /** A finding opens the findings, what is pending its row of the equation, the rest the cut-off. */
    private void open(ClockFacts.Row clicked, ChartsViewModel charts) {
        Step step = charts.equation().steps().stream()
                .filter(each -> clicked.code() != null && clicked.code().equals(each.code()))
                .findFirst()
                .orElse(null);
        if (step != null) {
            charts.equation().stepProperty().set(step);
        } else {
            openTab(clicked.kind() == ClockFacts.Kind.FINDING ? FileCard.Tab.FINDINGS : FileCard.Tab.CUT_OFF);
        }
    }

    private void openTab(FileCard.Tab tab) {
        half.set(Half.FILE);
        file.open(tab);
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
