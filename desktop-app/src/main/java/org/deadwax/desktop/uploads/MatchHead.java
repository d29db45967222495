package org.deadwax.desktop.uploads;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ReleaseSummary;

/** For which release the files are, how many came to their track how, and what was left out already. */
final class MatchHead extends VBox {

    private final UploadsViewModel uploads;
    private final Label summary = Words.small("");
    private final Label leftOut;
    private final Label trouble;

    MatchHead(UploadsViewModel uploads) {
        this.uploads = uploads;
        MatchDraft draft = uploads.draft();
        getStyleClass().add("match-head");
        ComboBox<ReleaseSummary> release = new ComboBox<>(draft.releases());
        release.setId("match-release");
        release.setPromptText(Texts.text("uploads.match.choose"));
        release.setConverter(
                new Titles<>(each -> each.title() + ", " + each.artist().name()));
        release.valueProperty().bindBidirectional(draft.chosenProperty());
        release.setAccessibleText(Texts.text("uploads.match.release"));
        TextField find = new TextField();
        find.setId("match-find");
        find.setPromptText(Texts.text("uploads.match.find"));
        find.setAccessibleText(Texts.text("uploads.match.find"));
        find.setOnAction(enter -> {
            draft.find(find.getText());
            release.show();
        });
        HBox line = new HBox(release, find, summary);
        line.getStyleClass().add("line");
        leftOut = Words.small(draft.leftOutProperty());
        leftOut.setWrapText(true);
        trouble = Words.small(draft.troubleProperty());
        trouble.getStyleClass().setAll("label", "small", "danger");
        trouble.setWrapText(true);
        for (Label label : new Label[] {leftOut, trouble}) {
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        getChildren().setAll(line, trouble, leftOut);
    }

    /** "9 by tags, 2 by name, one no match". */
    void show() {
        Map<How, Integer> hows = new EnumMap<>(How.class);
        uploads.draft().matches().forEach(match -> hows.merge(match.how(), 1, Integer::sum));
        summary.setText(hows.entrySet().stream()
                .map(each -> each.getValue() + " "
                        + Texts.text("uploads.how." + each.getKey().name()))
                .collect(Collectors.joining(", ")));
    }
}
