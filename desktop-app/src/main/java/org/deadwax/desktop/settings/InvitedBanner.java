package org.deadwax.desktop.settings;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.NewInvitation;
import org.kordamp.ikonli.feather.Feather;

/** The link and the code of an invitation that was just sent: told once, for when the mail does not arrive. */
final class InvitedBanner extends VBox {

    InvitedBanner(TeamViewModel model, Figures figures) {
        getStyleClass().add("invited");
        managedProperty().bind(visibleProperty());
        model.invitedProperty().subscribe(made -> {
            setVisible(made != null);
            if (made != null) {
                show(model, made, figures);
            }
        });
    }

    private void show(TeamViewModel model, NewInvitation made, Figures figures) {
        Label said = Words.body(Texts.text(
                "team.sent",
                made.invitation().email(),
                figures.moment(made.invitation().expiresAt())));
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        HBox head = new HBox(Icons.of(Feather.MAIL, Tone.SUCCESS), said);
        head.getStyleClass().add("line");
        Button seen = new Button(Texts.text("team.seen"));
        seen.getStyleClass().add(Styles.SMALL);
        seen.setOnAction(click -> model.invitedSeen());
        VBox side = new VBox(Words.caption(" "), seen);
        side.getStyleClass().add("field");
        HBox foot = new HBox(copied("team.link", made.link()), copied("team.code", made.token()), side);
        foot.getStyleClass().add("invite-line");
        getChildren().setAll(head, foot);
    }

    private static VBox copied(String name, String value) {
        TextField field = new TextField(value);
        field.setEditable(false);
        field.getStyleClass().add("code");
        field.setAccessibleText(Texts.text(name));
        field.setPrefWidth(220);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button copy = new Button(Texts.text("team.copy"), Icons.of(Feather.COPY));
        copy.getStyleClass().add(Styles.SMALL);
        copy.setAccessibleText(Texts.text("team.copy") + ": " + Texts.text(name));
        copy.setOnAction(click -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(value);
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox line = new HBox(field, copy);
        line.getStyleClass().add("line");
        VBox box = new VBox(Words.caption(Texts.text(name)), line);
        box.getStyleClass().add("field");
        return box;
    }
}
