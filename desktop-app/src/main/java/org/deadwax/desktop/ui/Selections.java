package org.deadwax.desktop.ui;

import javafx.beans.property.Property;
import javafx.scene.control.SelectionModel;
import org.jspecify.annotations.Nullable;

/** Ties what is selected in a control to a view model's property, both ways. */
public final class Selections {

    private Selections() {}

    public static <T> void bind(SelectionModel<T> control, Property<@Nullable T> selected) {
        control.selectedItemProperty().subscribe((before, now) -> {
            // null comes for a moment while the list is filled anew
            if (now != null) {
                selected.setValue(now);
            }
        });
        selected.subscribe(now -> {
            if (now == null) {
                control.clearSelection();
            } else if (!now.equals(control.getSelectedItem())) {
                control.select(now);
            }
        });
    }
}
