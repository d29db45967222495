package org.deadwax.desktop.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control under its name, with what is wrong about it beneath; read out together. */
public final class Field extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final StringProperty error = new SimpleStringProperty("");
    private final StringProperty hint = new SimpleStringProperty("");

    public Field(String name, Control control) {
        getStyleClass().add("field");
        Label label = Words.caption(name);
        label.setLabelFor(control);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        Label under = Words.small("");
        under.getStyleClass().add("field-under");
        under.setWrapText(true);
        under.managedProperty().bind(under.visibleProperty());
        Runnable refresh = () -> {
            boolean wrong = !error.get().isEmpty();
            under.setText(wrong ? error.get() : hint.get());
            under.setVisible(!under.getText().isEmpty());
            under.pseudoClassStateChanged(WRONG, wrong);
            control.pseudoClassStateChanged(WRONG, wrong);
            control.setAccessibleHelp(under.getText());
        };
        error.subscribe(refresh);
        hint.subscribe(refresh);
        refresh.run();
        getChildren().setAll(label, control, under);
    }

    /** A sentence, or empty. */
    public StringProperty errorProperty() {
        return error;
    }

    /** What helps while nothing is wrong, or empty. */
    public StringProperty hintProperty() {
        return hint;
    }
}
