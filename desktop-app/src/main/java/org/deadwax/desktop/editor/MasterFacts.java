package org.deadwax.desktop.editor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/** A track's master: how far it is, why it was refused, what to look at, and the way to the uploads. */
final class MasterFacts extends VBox {

    MasterFacts(@Nullable Master master, Runnable toUploads) {
        getStyleClass().add("field");
        getChildren().setAll(Words.caption(Texts.text("editor.master")), MasterChip.of(master));
        if (master != null) {
            getChildren().add(Words.small(master.fileName()));
            if (master.reason() != null) {
                getChildren().add(said(master.reason(), "danger"));
            }
            master.warnings().forEach(warning -> getChildren().add(said(warning, "warning")));
        }
        Button uploads = new Button(Texts.text(master == null ? "editor.upload" : "editor.toUploads"));
        uploads.setOnAction(click -> toUploads.run());
        getChildren().add(new HBox(uploads));
    }

    private static Label said(String words, String tone) {
        Label label = Words.small(words);
        label.setWrapText(true);
        label.getStyleClass().setAll("label", "small", tone);
        return label;
    }
}
