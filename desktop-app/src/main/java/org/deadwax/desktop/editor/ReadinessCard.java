package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** What is still missing, worst first, each with the way to where it is put right. */
final class ReadinessCard extends VBox {

    private static final int SHOWN = 7;

    private final Consumer<String> goTo;
    private final ProgressBar bar = new ProgressBar();
    private final Label count = Words.muted("");
    private final VBox items = new VBox();

    /** @param goTo gets the field that is to be put right */
    ReadinessCard(Desk desk, EditorViewModel model, Consumer<String> goTo) {
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
        bar.setProgress((double) readiness.ready() / readiness.of());
        count.setText(Texts.text("editor.readyOf", readiness.ready(), readiness.of()));
        items.getChildren()
                .setAll(readiness.items().stream().limit(SHOWN).map(this::row).toList());
        int more = readiness.items().size() - SHOWN;
        if (more > 0) {
            items.getChildren().add(Words.small(Texts.text("editor.readyMore", more)));
        }
        if (readiness.items().isEmpty()) {
            items.getChildren()
                    .setAll(line(
                            Icons.of(Feather.CHECK_CIRCLE, Tone.SUCCESS), Words.body(Texts.text("editor.readyAll"))));
        }
    }

    private Node row(Readiness.Item item) {
        Label text = Words.body(item.text());
        text.setWrapText(true);
        Button way = new Button(item.way());
        way.getStyleClass().addAll("link", Styles.FLAT);
        way.setAccessibleText(item.way() + ": " + item.text());
        way.setOnAction(click -> goTo.accept(item.field()));
        VBox words = new VBox(text, way);
        return line(
                Icons.of(item.tone() == Tone.DANGER ? Feather.ALERT_CIRCLE : Feather.ALERT_TRIANGLE, item.tone()),
                words);
    }

    private static Node line(Node icon, Node words) {
        HBox line = new HBox(icon, words);
        line.getStyleClass().add("readiness-row");
        return line;
    }
}
