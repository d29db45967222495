package org.deadwax.desktop.editor;

import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;

/** Several lines: lyrics, liner notes. */
final class DraftArea extends TextArea implements DraftControl {

    private final DraftTarget target;
    private final Tooltip error = new Tooltip();
    private boolean telling;

    DraftArea(DraftTarget target, String name, int rows) {
        this.target = target;
        setAccessibleText(name);
        setId(target.id());
        setPrefRowCount(rows);
        setWrapText(true);
        textProperty().subscribe((before, now) -> {
            if (!telling) {
                target.write(now);
            }
        });
    }

    @Override
    public Control control() {
        return this;
    }

    @Override
    public void tell(EditorState state) {
        String value = target.value(state.draft());
        if (!value.equals(getText())) {
            telling = true;
            setText(value);
            telling = false;
        }
        setPromptText(target.prompt(state.draft()));
        setEditable(state.writable());
        mark(target.error(state), error);
    }
}
