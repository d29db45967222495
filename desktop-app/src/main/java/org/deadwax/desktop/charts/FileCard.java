package org.deadwax.desktop.charts;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartReport;

/** The file line by line, what keeps it from being written, what became of it, and what is pending until the cut-off. */
final class FileCard extends StackPane {

    /** Its tabs. */
    enum Tab {
        PREVIEW,
        FINDINGS,
        SENT,
        CUT_OFF
    }

    private final ChartsViewModel charts;
    private final Figures figures;
    private final Label name = Words.code("");
    private final Label about = Words.caption("");
    private final Chip dry = new Chip(Texts.text("charts.dry"), Tone.WARNING);
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.PREVIEW);

    FileCard(ChartsViewModel charts, Figures figures, FileChoice files, AskPane ask, Navigation navigation) {
        this.charts = charts;
        this.figures = figures;
        getStyleClass().add("file-card");
        Map<Tab, Node> panes = new EnumMap<>(Tab.class);
        panes.put(Tab.PREVIEW, new FileLines(charts, figures));
        panes.put(
                Tab.FINDINGS,
                new FindingsPane(charts, figures, ask, place -> navigation.go("release", place.argument())));
        panes.put(Tab.SENT, new SentPane(charts, figures, files, ask));
        panes.put(Tab.CUT_OFF, new CutOffPane(charts, figures, navigation));
        Button save = new Button(Texts.text("charts.saveAs"));
        save.setId("save-file");
        Reason.tie(save, charts.file().saveBlockedProperty());
        save.setOnAction(click -> save(files));
        StackPane body = new StackPane();
        tab.subscribe(now -> body.getChildren().setAll(panes.get(now)));
        CardPane card = new CardPane("", body);
        dry.managedProperty().bind(dry.visibleProperty());
        dry.setTooltip(new javafx.scene.control.Tooltip(Texts.text("charts.dry.means")));
        HBox fact = new HBox(name, about);
        fact.getStyleClass().add("file-fact");
        card.facts(strip());
        card.actions(dry, fact, new StackPane(save));
        getChildren().setAll(card);
        Week week = charts.week();
        List.of(week.report, week.submissions, week.versions, week.clock, week.channel)
                .forEach(part -> part.property().subscribe(this::show));
        // written by hand: it has to be saved right now
        charts.file().toSave().subscribe(file -> {
            if (!file.isEmpty()) {
                save(files);
            }
        });
        show();
    }

    private HBox strip() {
        ToggleGroup group = new ToggleGroup();
        HBox strip = new HBox();
        strip.getStyleClass().add("tab-strip");
        for (Tab each : Tab.values()) {
            ToggleButton button = new ToggleButton(Texts.text("charts.tab." + each.name()));
            button.setId("tab-" + each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(click -> tab.set(each));
            tabs.put(each, button);
            strip.getChildren().add(button);
        }
        tab.subscribe(now -> group.selectToggle(tabs.get(now)));
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        return strip;
    }

    /** In a low window it has the room to itself. */
    void tall(boolean now) {
        getStyleClass().removeAll("tall");
        if (now) {
            getStyleClass().add("tall");
        }
    }

    void open(Tab which) {
        tab.set(which);
    }

    private void show() {
        ChartReport report = charts.week().report.value();
        if (report == null) {
            return;
        }
        count(Tab.FINDINGS, report.findings().size(), charts.week().blocking() > 0 ? Tone.DANGER : Tone.WARNING);
        var submissions = charts.week().submissions.value();
        count(Tab.SENT, submissions == null ? 0 : submissions.size(), Tone.NEUTRAL);
        var clock = charts.week().clock.value();
        long pending = clock == null || report.period().closedAt() != null
                ? 0
                : clock.pending().stream().mapToLong(each -> each.units()).sum();
        count(Tab.CUT_OFF, pending, Tone.WARNING);
        boolean day = report.period().firstDay().equals(report.period().lastDay());
        tab(Tab.SENT).setText(Texts.text(day ? "charts.tab.SENT.day" : "charts.tab.SENT"));
        dry.setVisible(charts.file().way().equals("DRY_RUN"));
        if (report.fileName() == null) {
            name.setText("");
            about.setText(Texts.text("charts.close.noFile"));
            return;
        }
        name.setText(report.fileName());
        about.setText(Texts.text(
                "charts.file",
                state(report),
                figures.units(report.lines()),
                figures.units(report.equation().net())));
    }

    private String state(ChartReport report) {
        var versions = charts.week().versions.value();
        if (versions != null && !versions.isEmpty()) {
            return Texts.text("charts.file.version", versions.getFirst().version());
        }
        return report.period().closedAt() == null ? Texts.text("charts.file.draft") : Texts.text("charts.file.final");
    }

    private ToggleButton tab(Tab of) {
        return java.util.Objects.requireNonNull(tabs.get(of));
    }

    private void count(Tab of, long count, Tone tone) {
        ToggleButton button = tab(of);
        Badge badge = new Badge(count, tone);
        button.setGraphic(badge.shown() ? badge.label() : null);
        button.setAccessibleText(badge.shown() ? button.getText() + ", " + count : button.getText());
    }

    private void save(FileChoice files) {
        ChartReport report = charts.week().report.value();
        if (report == null || report.fileName() == null) {
            return;
        }
        Path file = files.saveAs(Texts.text("charts.saveAs"), report.fileName());
        if (file != null) {
            charts.file().save(file);
        }
    }
}
