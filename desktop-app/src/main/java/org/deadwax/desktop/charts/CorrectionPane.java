package org.deadwax.desktop.charts;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.CorrectionDraft;

/** What writing the file again would change, and the reason that is kept with it. */
final class CorrectionPane extends VBox {

    private final ChartsViewModel charts;
    private final Figures figures;
    private final TextField reason = new TextField();
    private final Button write = new Button(Texts.text("charts.correct.verb"));

    CorrectionPane(ChartsViewModel charts, Figures figures) {
        this.charts = charts;
        this.figures = figures;
        getStyleClass().add("file-explained");
        setId("correction");
        reason.setId("correction-reason");
        reason.setPromptText(Texts.text("charts.correct.reason"));
        reason.setAccessibleText(Texts.text("charts.correct.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        write.setId("write-correction");
        write.getStyleClass().add(Styles.ACCENT);
        write.setOnAction(click -> {
            charts.file().correct(reason.getText().strip());
            reason.clear();
        });
        charts.file().correctionProperty().subscribe(this::show);
    }

    private void show(Load<CorrectionDraft> load) {
        CorrectionDraft draft = load.value();
        getChildren().setAll(Words.cardTitle(Texts.text("charts.correct.title")));
        if (load instanceof Load.Failed<CorrectionDraft> failed) {
            getChildren().add(Words.small(failed.reason()));
            return;
        }
        if (draft == null) {
            getChildren().add(Words.small(Texts.text("load.loading")));
            return;
        }
        boolean same = draft.changes().lines().isEmpty();
        getChildren()
                .add(
                        same
                                ? Words.small(Texts.text("charts.correct.same"))
                                : new ChangedLines(draft.changes(), figures));
        draft.findings().forEach(finding -> getChildren().add(Words.small(finding.message() + ". " + finding.fix())));
        boolean blocked = draft.findings().stream().anyMatch(org.deadwax.model.ChartReport.Finding::blocking) || same;
        write.disableProperty()
                .bind(reason.textProperty()
                        .map(words -> blocked || words.isBlank())
                        .orElse(true));
        getChildren().add(new HBox(8, reason, write));
    }
}
