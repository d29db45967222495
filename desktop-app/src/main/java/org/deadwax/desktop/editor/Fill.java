package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.deadwax.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** A button that lets the label's ranges give codes; while they cannot, it says why. */
final class Fill {

    private Fill() {}

    /** @param name of the text, which is its id too, as "fillIsrcs" */
    static Button button(EditorViewModel model, String name, Runnable action) {
        Button button = new Button(Texts.text("editor." + name));
        button.setId(name);
        button.getStyleClass().add(Styles.FLAT);
        button.setTooltip(new Tooltip(Texts.text("editor." + name + ".hint")));
        button.setOnAction(click -> action.run());
        model.stateProperty().subscribe(load -> tell(button, load.value()));
        return button;
    }

    private static void tell(Button button, @Nullable EditorState state) {
        String why = state == null ? "" : state.whyNotFill();
        button.setDisable(state == null || !why.isEmpty());
        button.setAccessibleHelp(why);
    }
}
