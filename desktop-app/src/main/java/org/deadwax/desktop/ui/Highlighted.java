package org.deadwax.desktop.ui;

import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words in which what was looked for stands out. */
public final class Highlighted extends TextFlow {

    /** @param style of the words, as "muted"; empty for none */
    public Highlighted(String words, String sought, String style) {
        int at = sought.isEmpty() ? -1 : words.toLowerCase(Locale.ROOT).indexOf(sought.toLowerCase(Locale.ROOT));
        if (at < 0) {
            getChildren().add(text(words, style));
        } else {
            int end = at + sought.length();
            getChildren()
                    .addAll(
                            text(words.substring(0, at), style),
                            text(words.substring(at, end), "hit"),
                            text(words.substring(end), style));
        }
        getStyleClass().add("highlighted");
        // it lies in rows: as wide as its words, on one line
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add("text");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        return text;
    }
}
