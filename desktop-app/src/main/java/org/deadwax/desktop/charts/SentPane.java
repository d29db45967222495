package org.deadwax.desktop.charts;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.CorrectionDraft;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Submission;

/** The file's history at the left, newest first; what is chosen there at the right, with what can be done about it. */
final class SentPane extends HBox {

    private static final double ROW = 42;

    private final ChartsViewModel charts;
    private final SentDetails details;
    private final CorrectionPane correction;
    private final ListView<SentEntry> list = new ListView<>();
    private final StackPane right = new StackPane();

    SentPane(ChartsViewModel charts, Figures figures, FileChoice files, AskPane ask) {
        this.charts = charts;
        this.details = new SentDetails(charts, figures, files, ask);
        this.correction = new CorrectionPane(charts, figures);
        getStyleClass().add("file-lines");
        list.setId("history");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(Texts.text("charts.history"));
        list.getStyleClass().add("feed");
        list.setCellFactory(any -> new SentCell(charts.choice()));
        list.setPlaceholder(Words.muted(Texts.text("charts.history.none")));
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                details.show(entry);
                showRight(details);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        list.setPrefHeight(60);
        Button correct = new Button(Texts.text("charts.correct"));
        correct.setId("correct");
        correct.setOnAction(click -> {
            list.getSelectionModel().clearSelection();
            charts.file().draftCorrection();
            showRight(correction);
        });
        Reason.tie(correct, charts.file().correctBlockedProperty());
        HBox foot = new HBox(new StackPane(correct));
        foot.getStyleClass().add("units-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        VBox left = new VBox(list, foot);
        left.getStyleClass().add("history-list");
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(left, scroll);
        charts.week().versions.property().subscribe(this::show);
        charts.week().submissions.property().subscribe(this::show);
        charts.file().correctionProperty().subscribe(load -> {
            if (load instanceof Load.Idle<CorrectionDraft>) {
                selectFirst();
            }
        });
        show();
    }

    private void show() {
        List<FileVersion> versions = charts.week().versions.value();
        List<Submission> submissions = charts.week().submissions.value();
        List<SentEntry> all =
                SentEntry.of(versions == null ? List.of() : versions, submissions == null ? List.of() : submissions);
        if (all.equals(list.getItems())) {
            return;
        }
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(all);
        if (all.isEmpty()) {
            right.getChildren().clear();
        } else if (!right.getChildren().contains(correction)) {
            list.getSelectionModel().select(Math.clamp(selected, 0, all.size() - 1));
        }
    }

    private void selectFirst() {
        if (right.getChildren().contains(correction)) {
            right.getChildren().clear();
            list.getSelectionModel().selectFirst();
        }
    }

    private void showRight(javafx.scene.Node node) {
        if (!Objects.equals(List.of(node), right.getChildren())) {
            right.getChildren().setAll(node);
        }
    }
}
