package org.deadwax.desktop.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Labels of every kind of text that there is; the names are the type scale's. */
public final class Words {

    private Words() {}

    /** 13, default colour. */
    public static Label body(String text) {
        return styled(text);
    }

    public static Label body(ObservableValue<String> text) {
        return bound(body(""), text);
    }

    /** 13, strong. */
    public static Label strong(String text) {
        return styled(text, "strong");
    }

    public static Label strong(ObservableValue<String> text) {
        return bound(strong(""), text);
    }

    /** 13, muted. */
    public static Label muted(String text) {
        return styled(text, "muted");
    }

    /** 12, subtle: facts beside titles. */
    public static Label small(String text) {
        return styled(text, "small", "muted");
    }

    public static Label small(ObservableValue<String> text) {
        return bound(small(""), text);
    }

    /** 11, muted: what a figure means, what a field is called. */
    public static Label caption(String text) {
        return styled(text, "caption", "muted");
    }

    public static Label caption(ObservableValue<String> text) {
        return bound(caption(""), text);
    }

    /** 14, strong: the title of a card. */
    public static Label cardTitle(String text) {
        return styled(text, "card-title", "strong");
    }

    /** 24, strong: a heading on an empty screen, the name in an inspector. */
    public static Label heading(String text) {
        return styled(text, "heading", "strong");
    }

    /** Mono: UPC, ISRC, SKU, files, rule codes. */
    public static Label code(String text) {
        return styled(text, "code");
    }

    private static Label styled(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Label bound(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        return label;
    }
}
