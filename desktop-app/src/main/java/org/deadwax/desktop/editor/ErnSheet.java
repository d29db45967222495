package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Problem;
import org.deadwax.model.Release;
import org.kordamp.ikonli.feather.Feather;

/** Asks from whom and to whom a release's message goes, and lists what it lacks: each line leads to its field. */
final class ErnSheet extends StackPane {

    private static final double MOST_MISSING = 180;

    private final Desk desk;
    private final EditorViewModel model;
    private final ErnExport export;
    private final Consumer<String> goTo;
    private final TextField sender = new TextField();
    private final TextField recipient = new TextField();
    private final Label failure = Words.small("");
    private final VBox missing = new VBox(4);
    private final Button save = new Button(Texts.text("editor.ern.save"));

    /** @param goTo leads to a field by its address */
    ErnSheet(Desk desk, EditorViewModel model, ErnExport export, Consumer<String> goTo) {
        this.desk = desk;
        this.model = model;
        this.goTo = goTo;
        this.export = export;
        getStyleClass().add("palette");
        setId("ern-sheet");
        VBox box = new VBox(head(), body(), foot());
        box.getStyleClass().add("palette-box");
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(box);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        export.busyProperty().subscribe(busy -> ready());
        export.failureProperty().subscribe(failure::setText);
        export.missingProperty().subscribe(this::list);
        export.savedProperty().subscribe(file -> {
            if (file != null) {
                close();
                desk.snackbar().show(Texts.text("editor.ern.saved", file));
            }
        });
    }

    private static Node head() {
        HBox head = new HBox(Words.cardTitle(Texts.text("editor.ern")), stretch(), new KeyHint("Esc"));
        head.getStyleClass().add("palette-head");
        return head;
    }

    private Node body() {
        Label hint = Words.muted(Texts.text("editor.ern.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        failure.getStyleClass().add("danger");
        failure.setWrapText(true);
        failure.setId("ern-failure");
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        CheckBox test = new CheckBox(Texts.text("editor.ern.test"));
        test.setId("ern-test");
        test.selectedProperty().bindBidirectional(export.testProperty());
        ScrollPane lines = new ScrollPane(missing);
        lines.setFitToWidth(true);
        lines.setMaxHeight(MOST_MISSING);
        lines.setFocusTraversable(false);
        lines.visibleProperty().bind(export.missingProperty().map(fields -> !fields.isEmpty()));
        lines.managedProperty().bind(lines.visibleProperty());
        VBox body = new VBox(
                12,
                hint,
                field("sender", sender, export.senderProperty(), "PA-DPIDA-2013042401-U"),
                field("recipient", recipient, export.recipientProperty(), "PA-DPIDA-2009101501-Y"),
                field("recipientName", new TextField(), export.recipientNameProperty(), ""),
                test,
                failure,
                lines);
        body.setPadding(new Insets(16));
        return body;
    }

    private Field field(String name, TextField text, StringProperty value, String example) {
        text.setId("ern-" + name);
        text.setPromptText(example);
        text.textProperty().bindBidirectional(value);
        value.subscribe((before, now) -> ready());
        return new Field(Texts.text("editor.ern." + name), text);
    }

    private Node foot() {
        Button cancel = new Button(Texts.text("editor.cancel"));
        cancel.setOnAction(click -> close());
        save.getStyleClass().add(Styles.ACCENT);
        save.setId("ern-save");
        save.setOnAction(click -> save());
        HBox foot = new HBox(stretch(), cancel, save);
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private static Region stretch() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    void open() {
        export.begin();
        ready();
        setVisible(true);
        (sender.getText().isBlank() ? sender : recipient).requestFocus();
    }

    private void close() {
        export.cancel();
        setVisible(false);
    }

    private void ready() {
        String why = sender.getText().isBlank() || recipient.getText().isBlank()
                ? Texts.text("editor.ern.parties")
                : export.busyProperty().get() ? Texts.text("editor.ern.writing") : "";
        save.setDisable(!why.isEmpty());
        save.setAccessibleHelp(why);
    }

    private void list(List<Problem.Field> fields) {
        missing.getChildren().setAll(fields.stream().map(this::line).toList());
    }

    private Node line(Problem.Field field) {
        Label words = Words.body(field.message());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(Icons.of(Feather.ALERT_TRIANGLE, Tone.WARNING), words);
        line.getStyleClass().add("line");
        EditorState state = model.stateProperty().get().value();
        if (state != null && aboutTheRelease(field)) {
            String address = FieldPaths.address(field.name(), state.draft());
            Button go = new Button(Texts.text("editor.ern.go"));
            go.getStyleClass().addAll("link", Styles.FLAT);
            go.setMinWidth(USE_PREF_SIZE);
            go.setAccessibleText(Texts.text("editor.ern.go") + ": " + field.message());
            go.setOnAction(click -> {
                close();
                goTo.accept(address);
            });
            line.getChildren().add(go);
        }
        return line;
    }

    private static boolean aboutTheRelease(Problem.Field field) {
        return !List.of("sender", "recipient", "message").contains(field.name());
    }

    private void save() {
        EditorState state = model.stateProperty().get().value();
        Release base = state == null ? null : state.base();
        if (base != null) {
            UUID release = base.id();
            Path to = desk.files().saveAs(Texts.text("editor.ern"), base.title() + ".xml");
            if (to != null) {
                export.save(release, to);
            }
        }
    }
}
