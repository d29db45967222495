package org.deadwax.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartReport;
import org.deadwax.model.FileOverride;
import org.kordamp.ikonli.feather.Feather;

/**
 * What keeps the file from being written: what is wrong, the way out, how many units wait for it. A finding leads to its
 * field in the editor, or its units are left out for a reason that is kept; what was left out stands below.
 */
final class FindingsPane extends ScrollPane {

    /** A field in the editor; empty for the release as a whole. */
    record Place(UUID release, String field) {

        static Place of(UUID release, ChartReport.Finding finding) {
            UUID product = finding.productId();
            UUID track = finding.trackId();
            String field = switch (finding.code()) {
                case "NO_ISRC" -> track == null ? "" : "track." + track + ".isrc";
                case "NO_UPC" -> product == null ? "" : "product." + product + ".upc";
                case "PRICE_TOO_HIGH" -> product == null ? "" : "product." + product + ".price.USD";
                default -> "";
            };
            return new Place(release, field);
        }

        /** As the editor is asked for it. */
        String argument() {
            return field.isEmpty() ? release.toString() : release + " " + field;
        }
    }

    private final ChartsViewModel charts;
    private final Figures figures;
    private final AskPane ask;
    private final Consumer<Place> open;
    private final VBox rows = new VBox();

    FindingsPane(ChartsViewModel charts, Figures figures, AskPane ask, Consumer<Place> open) {
        this.charts = charts;
        this.figures = figures;
        this.ask = ask;
        this.open = open;
        setId("findings");
        setFitToWidth(true);
        setFocusTraversable(false);
        getStyleClass().add("findings-pane");
        rows.getStyleClass().add("findings");
        setContent(rows);
        charts.week().report.property().subscribe(this::show);
        charts.week().overrides.property().subscribe(this::show);
        show();
    }

    private void show() {
        List<Node> all = new ArrayList<>();
        ChartReport report = charts.week().report.value();
        List<FileOverride> overrides = charts.week().overrides.value();
        if (report != null) {
            report.findings().forEach(each -> all.add(finding(each)));
        }
        if (overrides != null && report != null) {
            overrides.forEach(each -> all.add(override(each, new PeriodWords(report.period()))));
        }
        if (all.isEmpty()) {
            Label none = Words.muted(Texts.text("charts.noFindings"));
            none.getStyleClass().add("findings-none");
            all.add(none);
        }
        rows.getChildren().setAll(all);
    }

    private Node finding(ChartReport.Finding finding) {
        HBox row = row(
                finding.blocking() ? Feather.ALERT_CIRCLE : Feather.ALERT_TRIANGLE,
                finding.blocking() ? Tone.DANGER : Tone.WARNING,
                finding.message(),
                finding.code(),
                finding.fix(),
                finding.units());
        UUID release = finding.releaseId();
        if (release != null) {
            Button fix = new Button(Texts.text("charts.openEditor"), Icons.of(Feather.EDIT_2));
            fix.getStyleClass().add("fix-finding");
            fix.setAccessibleText(Texts.text("charts.openEditor") + ": " + finding.message());
            fix.setOnAction(click -> open.accept(Place.of(release, finding)));
            row.getChildren().add(fix);
        }
        if (finding.blocking()) {
            Button leave = new Button(Texts.text("charts.leaveOut"));
            leave.getStyleClass().add("leave-out");
            leave.setAccessibleText(Texts.text("charts.leaveOut") + ": " + finding.message());
            leave.setOnAction(click -> leaveOut(finding));
            Reason.tie(
                    leave,
                    finding.overridable()
                            ? charts.file().editBlockedProperty()
                            : new SimpleStringProperty(Texts.text("charts.leaveOut.never")));
            row.getChildren().add(new StackPane(leave));
        }
        return row;
    }

    private void leaveOut(ChartReport.Finding finding) {
        String units = Texts.count("charts.unitCount", finding.units(), figures.units(finding.units()));
        ask.words(
                Texts.text("charts.leaveOut.title", units),
                Texts.text("charts.leaveOut.text", finding.message(), units),
                Texts.text("charts.leaveOut.reason"),
                List.of(new AskPane.Answer<>(
                        Texts.text("charts.leaveOut.verb", units),
                        reason -> charts.file().leaveOut(finding, reason))));
    }

    private Node override(FileOverride override, PeriodWords words) {
        boolean holds = override.withdrawnAt() == null;
        String by = Texts.text(
                "charts.leftOut.by", override.who(), words.moment(override.at()), words.zone(), override.reason());
        HBox row = row(
                holds ? Feather.MINUS_CIRCLE : Feather.CORNER_UP_LEFT,
                Tone.NEUTRAL,
                Texts.text(holds ? "charts.leftOut.title" : "charts.takenBack.title", override.productTitle()),
                override.code(),
                by,
                override.units());
        if (holds) {
            Button back = new Button(Texts.text("charts.takeBack"));
            back.getStyleClass().add("take-back");
            back.setAccessibleText(Texts.text("charts.takeBack") + ": " + override.productTitle());
            back.setOnAction(click -> charts.file().takeBack(override));
            Reason.tie(back, charts.file().editBlockedProperty());
            row.getChildren().add(new StackPane(back));
        }
        return row;
    }

    private HBox row(Feather icon, Tone tone, String title, String code, String about, long units) {
        HBox head = new HBox(Words.body(title), Chip.code(code));
        head.getStyleClass().add("line");
        Label more = Words.caption(about);
        more.setMinWidth(0);
        VBox words = new VBox(head, more);
        words.getStyleClass().add("step-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label count = Words.body(Texts.count("charts.unitCount", units, figures.units(units)));
        count.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(Icons.of(icon, tone), words, count);
        row.getStyleClass().add("finding");
        row.setAccessibleText(title + ". " + about + ". " + count.getText());
        return row;
    }
}
