package org.deadwax.desktop.signin;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
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
import org.deadwax.desktop.ui.Words;

/** The first thing that is seen. */
public final class SignInView extends StackPane {

    private final TextField email = new TextField();
    private final PasswordField password = new PasswordField();

    /** @param invited goes to where an invitation is taken up */
    public SignInView(SignInViewModel model, Runnable invited) {
        getStyleClass().addAll("window", "sign-in");
        TextField server = new TextField();
        server.setId("server");
        server.textProperty().bindBidirectional(model.serverProperty());
        email.setId("email");
        email.textProperty().bindBidirectional(model.emailProperty());
        password.setId("password");
        password.textProperty().bindBidirectional(model.passwordProperty());

        Field serverField = new Field(Texts.text("signin.server"), server);
        serverField.errorProperty().bind(model.serverErrorProperty());
        serverField.hintProperty().bind(model.serverHintProperty());
        Field emailField = new Field(Texts.text("signin.email"), email);
        emailField.errorProperty().bind(model.emailErrorProperty());
        Field passwordField = new Field(Texts.text("signin.password"), password);
        passwordField.errorProperty().bind(model.passwordErrorProperty());

        Label ended = Words.small(Texts.text("signin.ended"));
        ended.visibleProperty().bind(model.endedProperty());
        ended.managedProperty().bind(ended.visibleProperty());
        Label title = Words.heading(Texts.text("signin.title"));

        Button toInvitation = new Button(Texts.text("signin.invited"));
        toInvitation.setId("to-invitation");
        toInvitation.getStyleClass().addAll(Styles.FLAT, "link");
        toInvitation.setOnAction(click -> invited.run());
        VBox form = new VBox(
                new RunOut(44), title, ended, serverField, emailField, passwordField, button(model), toInvitation);
        form.getStyleClass().add("sign-in-form");
        CardPane card = new CardPane(form);
        card.setMaxSize(380, USE_PREF_SIZE);
        getChildren().setAll(card);
    }

    private static Button button(SignInViewModel model) {
        Button button = new Button();
        button.setId("sign-in");
        button.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        button.setDefaultButton(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty()
                .bind(Bindings.when(model.busyProperty())
                        .then(Texts.text("signin.busy"))
                        .otherwise(Texts.text("signin.button")));
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(click -> model.signIn());
        return button;
    }

    /** Puts the cursor where something is missing. */
    public void focus() {
        (email.getText().isEmpty() ? email : password).requestFocus();
    }
}
