package org.deadwax.desktop.signin;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.RunOut;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.InvitationView;

/** Takes an invitation up. */
public final class InvitedView extends StackPane {

    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Label what = Words.body("");

    /** @param back to signing in */
    public InvitedView(InvitationModel model, Runnable back) {
        getStyleClass().addAll("window", "sign-in");
        code.getStyleClass().add("code");
        Field codeField = field("invited.code", "invited-code", code, model.codeProperty(), model.codeErrorProperty());
        codeField.hintProperty().set(Texts.text("invited.codeHint"));
        Field server = field(
                "signin.server",
                "invited-server",
                new TextField(),
                model.serverProperty(),
                model.serverErrorProperty());
        Field nameField = field("invited.name", "invited-name", name, model.nameProperty(), model.nameErrorProperty());
        Field passwordField = field(
                "signin.password",
                "invited-password",
                password,
                model.passwordProperty(),
                model.passwordErrorProperty());
        what.setWrapText(true);
        what.setId("invited-what");
        Button goOn = new Button();
        goOn.setId("invited-go-on");
        goOn.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        goOn.setDefaultButton(true);
        goOn.setMaxWidth(Double.MAX_VALUE);
        goOn.disableProperty().bind(model.busyProperty());
        goOn.textProperty()
                .bind(Bindings.when(model.invitationProperty().isNull())
                        .then(Texts.text("invited.look"))
                        .otherwise(Texts.text("invited.join")));
        goOn.setOnAction(click -> model.goOn());
        Button away = new Button(Texts.text("invited.back"));
        away.setId("invited-back");
        away.getStyleClass().addAll(Styles.FLAT, "link");
        away.setOnAction(click -> back.run());
        for (var node : new javafx.scene.Node[] {what, nameField, passwordField}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        model.invitationProperty().subscribe(invitation -> {
            what.setVisible(invitation != null);
            passwordField.setVisible(invitation != null);
            nameField.setVisible(invitation != null && !invitation.known());
            if (invitation != null) {
                tell(invitation, passwordField);
            }
        });
        VBox form = new VBox(
                new RunOut(44),
                Words.heading(Texts.text("invited.title")),
                codeField,
                server,
                what,
                nameField,
                passwordField,
                goOn,
                away);
        form.getStyleClass().add("sign-in-form");
        CardPane card = new CardPane(form);
        card.setMaxSize(420, USE_PREF_SIZE);
        getChildren().setAll(card);
    }

    private static Field field(String words, String id, TextField control, StringProperty value, StringProperty error) {
        control.setId(id);
        control.textProperty().bindBidirectional(value);
        Field field = new Field(Texts.text(words), control);
        field.errorProperty().bind(error);
        return field;
    }

    private void tell(InvitationView invitation, Field passwordField) {
        what.setText(Texts.text(
                "invited.what",
                invitation.label(),
                invitation.email(),
                Texts.text("role." + invitation.role().name().toLowerCase(Locale.ROOT)),
                invitation.invitedBy(),
                new Figures(ZoneId.systemDefault()).moment(invitation.expiresAt())));
        passwordField
                .hintProperty()
                .set(Texts.text(invitation.known() ? "invited.passwordKnown" : "invited.passwordNew"));
        (invitation.known() ? password : name).requestFocus();
    }

    /** Puts the cursor where something is missing. */
    public void focus() {
        code.requestFocus();
    }
}
