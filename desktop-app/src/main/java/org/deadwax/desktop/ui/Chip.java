package org.deadwax.desktop.ui;

import java.util.List;
import javafx.scene.control.Label;

/** A state in a word or two; its colour repeats what the word says. */
public final class Chip extends Label {

    public Chip(String text, Tone tone) {
        super(text);
        getStyleClass().addAll("chip", tone.style());
    }

    /** A rule's code or a catalogue number. */
    public static Chip code(String text) {
        Chip chip = new Chip(text, Tone.NEUTRAL);
        chip.getStyleClass().add("code");
        return chip;
    }

    public void show(String text, Tone tone) {
        setText(text);
        List<String> style = List.of("label", "chip", tone.style());
        // setting it anew would dress it anew
        if (!getStyleClass().equals(style)) {
            getStyleClass().setAll(style);
        }
    }
}
