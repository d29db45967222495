package org.deadwax.desktop.uploads;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** Says that files can be dropped; pressed, it lets one choose them. */
final class DropZone extends Button {

    DropZone(Runnable choose) {
        getStyleClass().setAll("drop-zone");
        setId("drop-zone");
        setMaxWidth(Double.MAX_VALUE);
        HBox words = new HBox(
                Icons.of(Feather.FOLDER),
                Words.strong(Texts.text("uploads.drop")),
                Words.muted(Texts.text("uploads.drop.again")));
        words.getStyleClass().add("drop-words");
        setGraphic(words);
        setAccessibleText(Texts.text("uploads.drop"));
        setOnAction(click -> choose.run());
    }
}
