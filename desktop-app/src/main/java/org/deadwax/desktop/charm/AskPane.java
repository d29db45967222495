package org.deadwax.desktop.charm;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.DayPicker;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * Asks before something that cannot be undone, and for the reason that is kept with it. It lies over the screen; Esc lets
 * it be.
 */
public final class AskPane extends StackPane {

    /** @param run gets what was written or chosen */
    public record Answer<T>(String verb, Consumer<? super T> run) {}

    private final VBox box = new VBox();
    private @Nullable Node before;

    public AskPane() {
        getStyleClass().addAll("palette", "ask");
        box.getStyleClass().addAll("palette-box", "ask-box");
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(box);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
    }

    /** Whether something is meant. */
    public void confirm(String title, String text, String verb, Runnable then) {
        ask(
                title,
                text,
                null,
                new ReadOnlyBooleanWrapper(true),
                () -> "",
                List.of(new Answer<>(verb, any -> then.run())));
    }

    /** For words, never blank. @param field what they are called; @param answers the first is the filled button */
    public void words(String title, String text, String field, List<Answer<String>> answers) {
        TextArea area = new TextArea();
        area.setId("ask-words");
        area.setPrefRowCount(3);
        area.setWrapText(true);
        ask(
                title,
                text,
                new Field(field, area),
                area.textProperty().map(words -> !words.isBlank()),
                () -> area.getText().strip(),
                answers);
        area.requestFocus();
    }

    /** For a day. */
    public void day(String title, String text, String field, LocalDate proposed, Answer<LocalDate> answer) {
        DayPicker picker = new DayPicker(proposed);
        picker.setId("ask-day");
        ask(
                title,
                text,
                new Field(field, picker),
                picker.valueProperty().map(java.util.Objects::nonNull),
                picker::getValue,
                List.of(answer));
        picker.requestFocus();
    }

    private <T> void ask(
            String title,
            String text,
            @Nullable Node body,
            ObservableValue<Boolean> ready,
            Supplier<T> given,
            List<Answer<T>> answers) {
        before = getScene() == null ? null : getScene().getFocusOwner();
        Label words = Words.body(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        Button cancel = new Button(Texts.text("ask.cancel"));
        cancel.setId("ask-cancel");
        cancel.setOnAction(click -> close());
        HBox buttons = new HBox(stretch, cancel);
        buttons.getStyleClass().add("ask-buttons");
        for (Answer<T> answer : answers.reversed()) {
            buttons.getChildren().add(button(answer, given, ready, answer == answers.getFirst()));
        }
        box.getChildren().setAll(Words.cardTitle(title), words);
        if (body != null) {
            box.getChildren().add(body);
        }
        box.getChildren().add(buttons);
        setVisible(true);
        buttons.getChildren().getLast().requestFocus();
    }

    private <T> Button button(Answer<T> answer, Supplier<T> given, ObservableValue<Boolean> ready, boolean first) {
        Button button = new Button(answer.verb());
        if (first) {
            button.setId("ask-ok");
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.disableProperty().bind(ready.map(is -> !is));
        button.setOnAction(click -> {
            T value = given.get();
            close();
            answer.run().accept(value);
        });
        return button;
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }
}
