package org.deadwax.desktop.stores;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ParkedBody;
import org.deadwax.model.ParkedWebhook;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One parked webhook: why, and what it says, line by line. */
final class BodyPane extends StackPane {

    private static final double ROW = 20;
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final ListView<String> lines = new ListView<>();
    private final Label reason = Words.strong("");
    private final Label topic = Words.code("");
    private final Label about = Words.small("");
    private Set<Integer> faulty = Set.of();

    BodyPane(Desk desk, StoresViewModel model) {
        Button copy = new Button(Texts.text("stores.copy"));
        copy.getStyleClass().add(Styles.FLAT);
        copy.setOnAction(click -> copy(model.bodyProperty().get()));
        Button replay = new Button(Texts.text("stores.replayOne"), Icons.of(Feather.REFRESH_CW));
        replay.setId("replay-one");
        replay.setOnAction(click -> model.replayOne());
        topic.getStyleClass().addAll("card-title", "strong");
        reason.setWrapText(true);
        Label way = Words.small(Texts.text("stores.wayOut"));
        way.setWrapText(true);
        way.setMinHeight(USE_PREF_SIZE);
        reason.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(reason, way);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox why = new HBox(Icons.of(Feather.ALERT_CIRCLE, Tone.DANGER), words);
        why.getStyleClass().addAll("row", "card-body");
        lines.setId("parked-body");
        lines.setAccessibleText(Texts.text("stores.body"));
        lines.setFixedCellSize(ROW);
        lines.getStyleClass().add("code-lines");
        lines.setCellFactory(any -> new Line());
        lines.setPlaceholder(Words.muted(Texts.text("stores.noBody")));
        Label hidden = Words.small(Texts.text("stores.hidden"));
        hidden.getStyleClass().add("body-foot");
        VBox.setVgrow(lines, Priority.ALWAYS);
        VBox body = new VBox(why, lines, hidden);
        getChildren().setAll(new CardPane("", body).facts(topic, about).actions(copy, replay));
        model.webhookProperty().subscribe(one -> tell(desk, one, why, copy, replay));
        model.bodyProperty().subscribe(this::show);
    }

    private void show(@Nullable ParkedBody body) {
        faulty = body == null ? Set.of() : Set.copyOf(body.faulty());
        lines.getItems().setAll(body == null ? List.of() : body.body().lines().toList());
        // what is wrong is in sight, with a little of what stands before it
        faulty.stream().min(Integer::compare).ifPresent(line -> lines.scrollTo(Math.max(0, line - 6)));
    }

    private void tell(Desk desk, @Nullable ParkedWebhook one, HBox why, Button copy, Button replay) {
        topic.setText(one == null ? Texts.text("stores.parkedOne") : one.topic());
        about.setText(one == null || one.about() == null ? "" : one.about());
        reason.setText(one == null ? "" : one.reason());
        why.setVisible(one != null);
        why.setManaged(one != null);
        copy.setDisable(one == null);
        replay.setDisable(one == null || !desk.mayEdit());
    }

    private static void copy(@Nullable ParkedBody body) {
        if (body != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(body.body());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private final class Line extends ListCell<String> {

        private final Label number = Words.code("");
        private final Label text = Words.code("");
        private final HBox row = new HBox(number, text);

        Line() {
            number.getStyleClass().addAll("muted", "body-number");
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                pseudoClassStateChanged(FAULTY, false);
                setAccessibleText(null);
                setGraphic(null);
                return;
            }
            boolean wrong = faulty.contains(getIndex() + 1);
            pseudoClassStateChanged(FAULTY, wrong);
            setAccessibleText(wrong ? Texts.text("stores.faultyLine", line.strip()) : line.strip());
            number.setText(String.valueOf(getIndex() + 1));
            text.setText(line);
            setGraphic(row);
        }
    }
}
