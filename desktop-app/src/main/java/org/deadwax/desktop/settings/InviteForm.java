package org.deadwax.desktop.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Artist;
import org.deadwax.model.Role;

/** Asks somebody into the label by mail. */
final class InviteForm extends VBox {

    private static final RoleChoice.Chosen FIRST = new RoleChoice.Chosen(Role.ARTIST, List.of());

    private final TextField email = new TextField();
    private final Field address = new Field(Texts.text("team.email"), email);

    InviteForm(TeamViewModel model, List<Artist> artists) {
        getStyleClass().add("invite-form");
        email.setId("invite-email");
        email.setPrefWidth(260);
        address.errorProperty().bind(model.inviteErrorProperty());
        Label about = Words.small(TeamWords.about(FIRST.role()));
        about.setWrapText(true);
        RoleChoice role =
                new RoleChoice(Texts.text("team.invited"), model.rights().given(), artists, FIRST, chosen -> {});
        role.role().setId("invite-role");
        role.artists().setId("invite-artists");
        role.chosenProperty().subscribe(now -> about.setText(TeamWords.about(now.role())));
        Button send = new Button(Texts.text("team.invite"));
        send.setId("invite");
        send.getStyleClass().add(Styles.ACCENT);
        send.disableProperty().bind(model.invitingProperty());
        send.setOnAction(
                click -> model.invite(email.getText(), role.chosenProperty().get()));
        email.setOnAction(enter -> send.fire());
        model.invitedProperty().subscribe(made -> {
            if (made != null) {
                email.clear();
                role.show(FIRST);
            }
        });
        VBox roles = new VBox(Words.caption(Texts.text("settings.role")), role);
        roles.getStyleClass().add("field");
        VBox sending = new VBox(Words.caption(" "), send);
        sending.getStyleClass().add("field");
        HBox line = new HBox(address, roles, sending);
        line.getStyleClass().add("invite-line");
        getChildren().setAll(line, about);
    }

    void focus() {
        email.requestFocus();
    }
}
