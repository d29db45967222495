package org.deadwax.desktop.editor;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A master's state in an icon and a word or two. */
final class MasterChip {

    private MasterChip() {}

    static Node of(@Nullable Master master) {
        if (master == null) {
            return line(Icons.of(Feather.MINUS_CIRCLE), "editor.master.none", "muted");
        }
        return switch (master.state()) {
            case VERIFYING -> line(Icons.of(Feather.CLOCK, Tone.ACCENT), "editor.master.verifying", "accent");
            case REJECTED -> line(Icons.of(Feather.ALERT_CIRCLE, Tone.DANGER), "editor.master.rejected", "danger");
            case ACCEPTED -> accepted(master);
        };
    }

    private static Node accepted(Master master) {
        boolean warned = !master.warnings().isEmpty();
        Tone tone = warned ? Tone.WARNING : Tone.SUCCESS;
        Master.Audio audio = master.audio();
        String words = audio == null
                ? Texts.text("editor.master.accepted")
                : audio.bitDepth() + "/" + rate(audio.sampleRateHz());
        Node node = line(Icons.of(warned ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE, tone), words, tone.style());
        node.setAccessibleText(Texts.text("editor.master.accepted") + " " + words);
        return node;
    }

    private static String rate(int hertz) {
        return hertz % 1000 == 0 ? Integer.toString(hertz / 1000) : Double.toString(hertz / 1000.0);
    }

    private static Node line(Node icon, String text, String style) {
        Label words = Words.body(Texts.text(text));
        words.getStyleClass().add(style);
        HBox box = new HBox(icon, words);
        box.getStyleClass().add("line");
        return box;
    }
}
