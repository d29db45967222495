package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ReleaseState;
import org.kordamp.ikonli.feather.Feather;

/** What waits for a manager's word, and what a manager asked for: each comment leads to its field. */
final class ApprovalPane extends VBox {

    private final Desk desk;
    private final EditorViewModel model;
    private final Consumer<String> goTo;
    private final AskForm form;
    private boolean asking;

    ApprovalPane(Desk desk, EditorViewModel model, Consumer<String> goTo) {
        this.desk = desk;
        this.model = model;
        this.goTo = goTo;
        this.form = new AskForm(model, () -> ask(false));
        managedProperty().bind(visibleProperty());
        getStyleClass().add("editor-column");
        model.stateProperty().subscribe(load -> show());
    }

    private void ask(boolean begun) {
        asking = begun;
        show();
        if (begun) {
            form.begin();
        }
    }

    private void show() {
        EditorState state = model.stateProperty().get().value();
        boolean waits = state != null && state.state() == ReleaseState.SUBMITTED;
        asking &= waits;
        boolean asked = state != null && !state.review().open().isEmpty();
        setVisible(waits || asked);
        if (state == null) {
            return;
        }
        getChildren().clear();
        if (waits) {
            getChildren().add(waiting(state));
        }
        if (asked) {
            getChildren().add(comments(state));
        }
    }

    private Node waiting(EditorState state) {
        Button ask = new Button(Texts.text("editor.ask"));
        ask.setId("ask-changes");
        ask.setOnAction(click -> ask(true));
        ask.setDisable(!state.rights().approve() || asking);
        Banner banner = new Banner(Feather.EYE, Tone.WARNING, ask);
        String title = Texts.text("editor.waiting", state.draft().title());
        banner.say(title, Texts.text(state.rights().approve() ? "editor.waitingManager" : "editor.waitingArtist"));
        VBox body = new VBox(banner);
        if (asking) {
            form.tell(state);
            body.getChildren().add(form);
        }
        return new CardPane(body);
    }

    private Node comments(EditorState state) {
        VBox rows = new VBox();
        rows.getStyleClass().add("comments");
        for (Review.Comment comment : state.review().open()) {
            rows.getChildren().add(row(comment, state));
        }
        return new CardPane(Texts.text("editor.comments"), rows)
                .facts(Words.muted(Integer.toString(state.review().open().size())));
    }

    private Node row(Review.Comment comment, EditorState state) {
        Button field = new Button(FieldNames.of(comment.field(), state.draft()));
        field.getStyleClass().addAll("link", Styles.FLAT);
        field.setDisable(comment.field().isEmpty());
        field.setOnAction(click -> goTo.accept(comment.field()));
        Label text = Words.body(comment.text());
        text.setWrapText(true);
        Label who = Words.small(comment.who() + ", " + desk.figures().moment(comment.at()));
        VBox words = new VBox(field, text, who);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button done = new Button(Texts.text("editor.comment.done"), Icons.of(Feather.CHECK));
        done.setAccessibleText(Texts.text("editor.comment.done") + ": " + comment.text());
        done.setDisable(!state.writable());
        done.setOnAction(click -> model.steps().done(comment.id()));
        HBox row = new HBox(Icons.of(Feather.MESSAGE_SQUARE, Tone.WARNING), words, done);
        row.getStyleClass().add("comment-row");
        return row;
    }
}
