package org.deadwax.desktop.charts;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartReport;

/** The file line by line, or what keeps it from being written. */
final class FileCard extends StackPane {

    private final ChartsViewModel charts;
    private final Figures figures;
    private final Label name = Words.code("");
    private final Label about = Words.caption("");
    private final ToggleButton findings = tab("charts.findings");
    private final ObjectProperty<Boolean> onFindings = new SimpleObjectProperty<>(false);

    FileCard(ChartsViewModel charts, Figures figures, FileChoice files) {
        this.charts = charts;
        this.figures = figures;
        getStyleClass().add("file-card");
        ToggleButton preview = tab("charts.preview");
        ToggleGroup group = new ToggleGroup();
        preview.setToggleGroup(group);
        findings.setToggleGroup(group);
        preview.setSelected(true);
        findings.setId("findings-tab");
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                onFindings.set(now == findings);
            }
        });
        HBox tabs = new HBox(preview, findings);
        tabs.getStyleClass().add("tab-strip");
        Button save = new Button(Texts.text("charts.saveAs"));
        save.setId("save-file");
        Reason.tie(save, charts.saveBlockedProperty());
        save.setOnAction(click -> save(files));
        Node lines = new FileLines(charts, figures);
        Node list = new FindingsList(charts, figures);
        lines.visibleProperty().bind(onFindings.map(on -> !on));
        list.visibleProperty().bind(onFindings);
        CardPane card = new CardPane("", new StackPane(lines, list));
        HBox fact = new HBox(name, about);
        fact.getStyleClass().add("file-fact");
        card.facts(tabs);
        card.actions(fact, new StackPane(save));
        getChildren().setAll(card);
        charts.reportProperty().subscribe(this::show);
        show();
    }

    private void show() {
        ChartReport report = charts.reportProperty().get().value();
        if (report == null) {
            return;
        }
        int blocked = report.findings().size();
        findings.setText(
                blocked == 0 ? Texts.text("charts.findings") : Texts.text("charts.findingsCount", blocked + ""));
        findings.setDisable(blocked == 0);
        if (report.fileName() == null) {
            name.setText("");
            about.setText(Texts.text("charts.close.noFile"));
            return;
        }
        name.setText(report.fileName());
        String state = report.period().closedAt() == null
                ? Texts.text("charts.file.draft", Long.toString(report.asOfSeq()))
                : Texts.text("charts.file.final");
        about.setText(Texts.text(
                "charts.file",
                state,
                figures.units(report.lines()),
                figures.units(report.equation().net())));
    }

    private void save(FileChoice files) {
        ChartReport report = charts.reportProperty().get().value();
        if (report == null || report.fileName() == null) {
            return;
        }
        Path file = files.saveAs(Texts.text("charts.saveAs"), report.fileName());
        if (file != null) {
            charts.save(file);
        }
    }

    private static ToggleButton tab(String key) {
        return new ToggleButton(Texts.text(key));
    }

    /** Its first lines, the last one numbered as the last when it is the trailer. */
    static List<Numbered> numbered(ChartReport report) {
        List<String> lines = report.preview();
        java.util.ArrayList<Numbered> all = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean trailer = i == lines.size() - 1 && lines.get(i).startsWith("94");
            all.add(new Numbered(trailer ? report.lines() + 2 : i + 1L, lines.get(i)));
        }
        return all;
    }

    record Numbered(long number, String text) {}
}
