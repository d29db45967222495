package org.deadwax.desktop.uploads;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.kordamp.ikonli.feather.Feather;

/** A release whose files are all accepted, in two lines; pressed, it shows them. */
final class DoneCard extends Button {

    private final Figures figures;
    private final Clock clock;
    private final Cover cover = new Cover(32);
    private final Label title = Words.body("");
    private final Label about = Words.caption("");

    /** @param takeOff takes its files off the list */
    DoneCard(Figures figures, Clock clock, Runnable unfold, Runnable takeOff) {
        this.figures = figures;
        this.clock = clock;
        getStyleClass().setAll("done-card");
        VBox words = new VBox(title, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(cover, words, Icons.of(Feather.CHECK_CIRCLE, Tone.SUCCESS));
        line.getStyleClass().add("line");
        setGraphic(line);
        setOnAction(click -> unfold.run());
        MenuItem off = new MenuItem(Texts.text("uploads.dismiss") + "   Delete");
        off.setOnAction(chosen -> takeOff.run());
        setContextMenu(new ContextMenu(off));
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DELETE) {
                takeOff.run();
                key.consume();
            }
        });
    }

    void show(UploadGroup group) {
        cover.show(group.title(), group.releaseId());
        title.setText(group.artist().isEmpty() ? group.title() : group.title() + ", " + group.artist());
        Instant at = group.lastAt();
        String count = Texts.text(
                "uploads.acceptedOf",
                Integer.toString(group.rows().size()),
                Integer.toString(group.rows().size()));
        about.setText(at == null ? count : count + " " + moment(at));
        setAccessibleText(title.getText() + ", " + about.getText());
    }

    /** "yesterday 21:36 Eastern"; a date before that. */
    private String moment(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, figures.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), figures.zone());
        String words = day.equals(today)
                ? Texts.text("uploads.today")
                : day.equals(today.minusDays(1)) ? Texts.text("uploads.yesterday") : figures.date(day);
        return words + " " + figures.minute(at) + " " + Figures.zoneName(figures.zone());
    }
}
