package org.deadwax.desktop.ui;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons take colour and size from the style sheet. */
public final class Icons {

    private Icons() {}

    /** 16 px, in buttons 14. */
    public static FontIcon of(Ikon icon) {
        FontIcon node = new FontIcon(icon);
        // an icon never says what the word beside it does not
        node.setAccessibleRole(AccessibleRole.NODE);
        return node;
    }

    public static FontIcon of(Ikon icon, Tone tone) {
        FontIcon node = of(icon);
        node.getStyleClass().add(tone.style());
        return node;
    }
}
