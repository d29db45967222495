package org.deadwax.desktop.uploads;

import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tone;
import org.kordamp.ikonli.feather.Feather;

/** Across the top: the queue cannot be written, or an entry of it could not be read. */
final class JournalBanners extends VBox {

    private final Banner memory = new Banner(Feather.ALERT_TRIANGLE, Tone.WARNING);
    private final Banner aside;

    JournalBanners(UploadsViewModel uploads) {
        Button seen = new Button(Texts.text("uploads.journal.seen"));
        seen.setId("journal-seen");
        seen.setOnAction(click -> uploads.journalSeen());
        aside = new Banner(Feather.ALERT_CIRCLE, Tone.WARNING, seen);
        getChildren().setAll(memory, aside);
        setId("journal-trouble");
        managedProperty().bind(visibleProperty());
        uploads.journalProperty().subscribe(this::show);
    }

    private void show(JournalTrouble trouble) {
        String memoryOnly = trouble.memoryOnly();
        memory.setVisible(memoryOnly != null);
        if (memoryOnly != null) {
            memory.say(Texts.text("uploads.journal.memory"), memoryOnly);
        }
        int damaged = trouble.setAside().size();
        aside.setVisible(damaged > 0);
        if (damaged > 0) {
            aside.say(
                    Texts.count("uploads.journal.aside", damaged, Integer.toString(damaged)),
                    Texts.text(
                            "uploads.journal.aside.text",
                            trouble.setAside().stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
        setVisible(memoryOnly != null || damaged > 0);
    }
}
