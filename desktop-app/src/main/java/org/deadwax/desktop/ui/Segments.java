package org.deadwax.desktop.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** One of a few, side by side; always one is chosen. */
public final class Segments<T> extends HBox {

    /** @param name of the choice, for those who cannot see it */
    @SafeVarargs
    public Segments(String name, Property<T> choice, Function<T, String> words, T... values) {
        getStyleClass().add("segments");
        setAccessibleText(name);
        ToggleGroup group = new ToggleGroup();
        Map<T, ToggleButton> buttons = new LinkedHashMap<>();
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(click -> choice.setValue(value));
            buttons.put(value, button);
        }
        getChildren().setAll(buttons.values());
        choice.subscribe(value -> group.selectToggle(buttons.get(value)));
        // a click on the chosen one must not leave none
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }
}
