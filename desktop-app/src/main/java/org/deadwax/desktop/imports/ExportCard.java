package org.deadwax.desktop.imports;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** The whole catalogue as a table, which can be imported again. */
final class ExportCard extends StackPane {

    ExportCard(SavedFiles saved, FileChoice files) {
        Label words = Words.muted(Texts.text("exports.about"));
        words.setWrapText(true);
        HBox buttons = new HBox(button(saved, files, "csv"), button(saved, files, "xlsx"));
        buttons.getStyleClass().add("line");
        VBox body = new VBox(words, buttons);
        body.getStyleClass().addAll("card-body", "outcome");
        getChildren().setAll(new CardPane(Texts.text("exports.title"), body));
    }

    private static Node button(SavedFiles saved, FileChoice files, String kind) {
        Button button = new Button(Texts.text("exports." + kind), Icons.of(Feather.DOWNLOAD));
        button.setId("export-" + kind);
        button.setOnAction(click -> {
            Path to = files.saveAs(Texts.text("exports.title"), Texts.text("exports.name") + "." + kind);
            if (to != null) {
                saved.catalogue(to);
            }
        });
        return button;
    }
}
