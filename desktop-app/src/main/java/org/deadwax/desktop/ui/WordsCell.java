package org.deadwax.desktop.ui;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

final class WordsCell<S> extends TableCell<S, String> {

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        setText(empty ? null : words == null || words.isEmpty() ? Figures.NOTHING : words);
    }
}
