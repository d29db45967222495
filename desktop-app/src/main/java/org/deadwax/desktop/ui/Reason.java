package org.deadwax.desktop.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Disabled rather than hidden, and why: in the tooltip and in the accessible text. */
public final class Reason {

    private Reason() {}

    /** @param reason a sentence; empty when the button may be pressed */
    public static void tie(Button button, ObservableValue<String> reason) {
        Tooltip tooltip = new Tooltip();
        reason.subscribe(why -> {
            button.setDisable(!why.isEmpty());
            button.setAccessibleHelp(why);
            tooltip.setText(why);
        });
        // a disabled button hears no pointer: what it lies in answers for it
        button.parentProperty().subscribe((before, now) -> {
            if (before != null) {
                Tooltip.uninstall(before, tooltip);
            }
            if (now != null) {
                reason.subscribe(why -> {
                    if (why.isEmpty()) {
                        Tooltip.uninstall(now, tooltip);
                    } else if (button.getParent() == now) {
                        Tooltip.install(now, tooltip);
                    }
                });
            }
        });
    }
}
