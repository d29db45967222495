package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Icons;
import org.kordamp.ikonli.feather.Feather;

/** What a manager wants changed: a note, and a comment for each field that it is about. */
final class AskForm extends VBox {

    private record Line(ComboBox<String> field, TextField text, HBox node) {}

    private final EditorViewModel model;
    private final Runnable close;
    private final TextArea note = new TextArea();
    private final VBox lines = new VBox();
    private final Button send = new Button(Texts.text("editor.ask.send"));
    private final List<Line> comments = new ArrayList<>();
    private ReleaseDraft draft = ReleaseDraft.blank("");

    AskForm(EditorViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().add("card-body");
        note.setId("ask-note");
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.textProperty().subscribe(text -> ready());
        lines.getStyleClass().add("ask-lines");
        Button more = new Button(Texts.text("editor.ask.more"), Icons.of(Feather.PLUS));
        more.setId("ask-more");
        more.setOnAction(click -> add());
        Button cancel = new Button(Texts.text("editor.cancel"));
        cancel.setOnAction(click -> close.run());
        send.getStyleClass().add(Styles.ACCENT);
        send.setId("ask-send");
        send.setOnAction(click -> send());
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox foot = new HBox(more, stretch, cancel, send);
        foot.getStyleClass().add("line");
        getChildren().setAll(new Field(Texts.text("editor.ask.note"), note), lines, foot);
    }

    void begin() {
        note.clear();
        comments.clear();
        add();
        note.requestFocus();
    }

    void tell(EditorState state) {
        draft = state.draft();
    }

    private void add() {
        ComboBox<String> field = new ComboBox<>();
        field.getItems().setAll(CommentFields.of(draft));
        field.setConverter(new StringConverter<>() {
            @Override
            public String toString(String address) {
                return address == null ? "" : FieldNames.of(address, draft);
            }

            @Override
            public String fromString(String words) {
                return words;
            }
        });
        field.setValue("title");
        field.setAccessibleText(Texts.text("editor.ask.field"));
        field.setMinWidth(240);
        field.setMaxWidth(240);
        TextField text = new TextField();
        text.setPromptText(Texts.text("editor.ask.text"));
        text.setAccessibleText(Texts.text("editor.ask.text"));
        text.setId("ask-text-" + (comments.size() + 1));
        text.textProperty().subscribe(words -> ready());
        HBox.setHgrow(text, Priority.ALWAYS);
        Button drop = new Button(null, Icons.of(Feather.X));
        drop.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        drop.setAccessibleText(Texts.text("editor.ask.drop"));
        HBox node = new HBox(field, text, drop);
        node.getStyleClass().add("line");
        Line line = new Line(field, text, node);
        drop.setOnAction(click -> {
            comments.remove(line);
            show();
        });
        comments.add(line);
        show();
    }

    private void show() {
        lines.getChildren().setAll(comments.stream().<Node>map(Line::node).toList());
        ready();
    }

    private List<Line> written() {
        return comments.stream()
                .filter(line -> !line.text().getText().isBlank())
                .toList();
    }

    private void ready() {
        boolean nothing = note.getText().isBlank() && written().isEmpty();
        send.setDisable(nothing);
        send.setAccessibleHelp(nothing ? Texts.text("editor.ask.nothing") : "");
    }

    private void send() {
        model.steps()
                .askChanges(
                        note.getText(),
                        written().stream()
                                .map(line -> new Asked(
                                        line.field().getValue(),
                                        line.text().getText().strip()))
                                .toList());
        close.run();
    }
}
