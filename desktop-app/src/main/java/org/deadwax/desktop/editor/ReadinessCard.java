package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What is still missing, worst first, each with the way to where it is put right, or the fix itself. */
final class ReadinessCard extends VBox {

    private static final int SHOWN = 9;

    private final EditorViewModel model;
    private final Consumer<String> goTo;
    private final ProgressBar bar = new ProgressBar();
    private final Label count = Words.muted("");
    private final VBox items = new VBox();

    /** @param goTo gets the field that is to be put right */
    ReadinessCard(EditorViewModel model, Consumer<String> goTo) {
        this.model = model;
        this.goTo = goTo;
        bar.getStyleClass().add("thin");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.text("editor.readiness"));
        VBox body = new VBox(bar, items);
        body.getStyleClass().addAll("card-body", "readiness");
        getChildren().setAll(new CardPane(Texts.text("editor.readiness"), body).actions(count));
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                tell(state.readiness());
            }
        });
    }

    private void tell(Readiness readiness) {
        bar.setProgress(readiness.of() == 0 ? 0 : (double) readiness.ready() / readiness.of());
        count.setText(Texts.text("editor.readyOf", readiness.ready(), readiness.of()));
        items.getChildren()
                .setAll(readiness.items().stream().limit(SHOWN).map(this::row).toList());
        int more = readiness.items().size() - SHOWN;
        if (more > 0) {
            items.getChildren().add(Words.small(Texts.text("editor.readyMore", more)));
        }
        if (!readiness.inOrder().isEmpty()) {
            Label fine = Words.muted(readiness.inOrder());
            fine.setWrapText(true);
            items.getChildren().add(line(Icons.of(Feather.CHECK_CIRCLE, Tone.SUCCESS), fine));
        }
    }

    private Node row(Readiness.Item item) {
        Label text = Words.body(item.text());
        text.setWrapText(true);
        Button way = new Button(item.way());
        way.getStyleClass().addAll("link", Styles.FLAT);
        way.setAccessibleText(item.way() + ": " + item.text());
        way.setOnAction(click -> take(item));
        VBox words = new VBox(text, way);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button there = new Button(null, Icons.of(Feather.CHEVRON_RIGHT));
        there.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        there.setAccessibleText(Texts.text("editor.ready.there") + ": " + item.text());
        there.setOnAction(click -> goTo.accept(item.field()));
        HBox line = line(Icons.of(icon(item.tone()), item.tone()), words);
        line.getChildren().add(there);
        return line;
    }

    private void take(Readiness.Item item) {
        switch (item.does()) {
            case GO -> goTo.accept(item.field());
            case SET -> model.set(item.field(), item.value());
            case ASSIGN -> model.codes().of(item.field());
        }
    }

    private static Ikon icon(Tone tone) {
        return switch (tone) {
            case DANGER -> Feather.ALERT_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            default -> Feather.INFO;
        };
    }

    private static HBox line(Node icon, Node words) {
        HBox line = new HBox(icon, words);
        line.getStyleClass().add("readiness-row");
        return line;
    }
}
