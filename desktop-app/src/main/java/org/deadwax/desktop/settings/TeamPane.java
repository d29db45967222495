package org.deadwax.desktop.settings;

import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Artist;

/** Members, those who are asked, and the form that asks. */
final class TeamPane extends VBox {

    private final TeamViewModel model;
    private final Figures figures;
    private final Clock clock;
    private final VBox members = new VBox();
    private final VBox invitations = new VBox();
    private final Label memberCount = Words.small("");
    private final VBox invite = new VBox();
    private List<Artist> artists = List.of();

    TeamPane(TeamViewModel model, Figures figures, Clock clock, Snackbar snackbar) {
        this.model = model;
        this.figures = figures;
        this.clock = clock;
        getStyleClass().add("settings-pane");
        Label trouble = Words.body(model.troubleProperty());
        trouble.setId("team-trouble");
        trouble.getStyleClass().setAll("label", "danger");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        invite.getStyleClass().add("card-body");
        VBox asked = new VBox(invite, new InvitedBanner(model, figures), invitations);
        getChildren()
                .setAll(
                        trouble,
                        new CardPane(Texts.text("team.members"), members).facts(memberCount),
                        new CardPane(Texts.text("team.invitations"), asked)
                                .facts(Words.small(Texts.text("team.invitationsFact"))));
        model.teamProperty().subscribe(load -> {
            TeamViewModel.Team team = load.value();
            if (team != null) {
                tell(team);
            }
        });
        model.noticeProperty().subscribe(notice -> {
            if (notice != null) {
                Runnable back = notice.back();
                snackbar.show(
                        notice.sentence(),
                        back == null ? null : Texts.text("keys.undo"),
                        back == null ? () -> {} : back);
            }
        });
    }

    private void tell(TeamViewModel.Team team) {
        memberCount.setText(Texts.count(
                "team.count",
                team.members().size(),
                figures.units(team.members().size())));
        members.getChildren()
                .setAll(team.members().stream()
                        .<Node>map(member -> new MemberRow(model, member, team.artists(), figures))
                        .toList());
        invitations
                .getChildren()
                .setAll(team.invitations().stream()
                        .<Node>map(invitation ->
                                new InvitationRow(model, invitation, team.artists(), figures, clock.instant()))
                        .toList());
        if (invite.getChildren().isEmpty() || !team.artists().equals(artists)) {
            artists = team.artists();
            String reason = model.rights().reasonAgainstInviting();
            invite.getChildren().setAll(reason.isEmpty() ? new InviteForm(model, artists) : Words.muted(reason));
        }
    }
}
