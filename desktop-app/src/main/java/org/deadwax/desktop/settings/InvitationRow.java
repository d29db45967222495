package org.deadwax.desktop.settings;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Artist;
import org.deadwax.model.Invitation;
import org.deadwax.model.Role;

/** One who is asked and has not come yet. */
final class InvitationRow extends HBox {

    InvitationRow(TeamViewModel model, Invitation invitation, List<Artist> artists, Figures figures, Instant now) {
        getStyleClass().add("team-row");
        setId("invited-" + invitation.id());
        String role = TeamWords.role(invitation.role());
        VBox who = new VBox(
                Words.strong(invitation.email()),
                Words.small(
                        invitation.role() == Role.ARTIST
                                ? Texts.text(
                                        "team.invitedFor", role, TeamWords.artists(invitation.artistIds(), artists))
                                : role));
        who.setMinWidth(240);
        boolean over = !invitation.expiresAt().isAfter(now);
        Chip chip = over
                ? new Chip(Texts.text("team.expired"), Tone.WARNING)
                : new Chip(Texts.text("team.waiting"), Tone.NEUTRAL);
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        getChildren()
                .setAll(
                        who,
                        chip,
                        stretch,
                        Words.muted(Texts.text(
                                over ? "team.wasOpenUntil" : "team.openUntil",
                                invitation.invitedBy(),
                                figures.moment(invitation.expiresAt()))),
                        button(model, "team.inviteAgain", invitation, () -> model.inviteAgain(invitation)),
                        button(model, "team.withdraw", invitation, () -> model.withdraw(invitation)));
    }

    private static Node button(TeamViewModel model, String words, Invitation invitation, Runnable action) {
        Button button = new Button(Texts.text(words));
        button.getStyleClass().add(Styles.SMALL);
        button.setAccessibleText(Texts.text(words) + ": " + invitation.email());
        button.setOnAction(click -> action.run());
        Reason.tie(button, new SimpleStringProperty(model.rights().reasonAgainstInviting()));
        return new HBox(button);
    }
}
