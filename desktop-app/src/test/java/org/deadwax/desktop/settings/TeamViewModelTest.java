package org.deadwax.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Member;
import org.deadwax.model.Role;
import org.junit.jupiter.api.Test;

class TeamViewModelTest {

    private final LabelOffice server = new LabelOffice();
    private final TeamViewModel model = model(Role.OWNER);

    private TeamViewModel model(Role role) {
        TeamViewModel made = new TeamViewModel(
                Answers.of(server), Desks.LABEL.id(), new TeamRights(Desks.ROSA.id(), role), Background.inline());
        made.refresh();
        return made;
    }

    private TeamViewModel.Team team() {
        return Objects.requireNonNull(model.teamProperty().get().value());
    }

    private Member member(String name) {
        return team().members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void back() {
        Objects.requireNonNull(
                        Objects.requireNonNull(model.noticeProperty().get()).back())
                .run();
    }

    @Test
    void a_changed_role_is_told_and_can_be_given_back() {
        model.change(member("Ines Okafor"), new RoleChoice.Chosen(Role.MANAGER, List.of()));
        assertThat(member("Ines Okafor").role()).isEqualTo(Role.MANAGER);
        assertThat(Objects.requireNonNull(model.noticeProperty().get()).sentence())
                .isEqualTo("Ines Okafor is Manager now.");
        back();
        assertThat(member("Ines Okafor").role()).isEqualTo(Role.ARTIST);
        assertThat(member("Ines Okafor").artistIds()).containsExactly(LabelOffice.INES.id());
    }

    @Test
    void who_was_removed_is_taken_in_again_as_they_were() {
        model.remove(member("Ines Okafor"));
        assertThat(team().members()).noneMatch(member -> member.name().equals("Ines Okafor"));
        back();
        assertThat(member("Ines Okafor").artistIds()).containsExactly(LabelOffice.INES.id());
        assertThat(server.asked).containsExactly("remove", "add ines@okafor.example");
    }

    @Test
    void a_refusal_is_told_and_what_is_shown_is_what_is() {
        server.refusal = ApiProblem.of(409, "/problems/last-owner", "Rosa Imhof is the last owner of the label.");
        model.change(member("Rosa Imhof"), new RoleChoice.Chosen(Role.VIEWER, List.of()));
        assertThat(model.troubleProperty().get()).isEqualTo("Rosa Imhof is the last owner of the label.");
        assertThat(member("Rosa Imhof").role()).isEqualTo(Role.OWNER);
    }

    @Test
    void an_invitation_needs_an_address_and_an_artist_s_needs_artists() {
        model.invite("ines", new RoleChoice.Chosen(Role.VIEWER, List.of()));
        assertThat(model.inviteErrorProperty().get()).contains("ines@okafor.example");
        model.invite("new@band.example", new RoleChoice.Chosen(Role.ARTIST, List.of()));
        assertThat(model.inviteErrorProperty().get()).contains("Choose the artists");
        assertThat(server.asked).isEmpty();
        model.invite(" new@band.example ", new RoleChoice.Chosen(Role.ARTIST, List.of(LabelOffice.INES.id())));
        assertThat(server.asked).containsExactly("invite new@band.example ARTIST 1");
        assertThat(Objects.requireNonNull(model.invitedProperty().get()).token())
                .isEqualTo("K7QF-M2XD-99TA");
        assertThat(team().invitations()).hasSize(2);
        model.inviteAgain(team().invitations().getFirst());
        assertThat(Objects.requireNonNull(model.invitedProperty().get()).token())
                .isEqualTo("9PLD-22XA");
    }

    @Test
    void what_the_server_says_of_an_invitation_stands_at_the_form() {
        server.refusal =
                ApiProblem.of(409, "/problems/conflict", "jan@lowmeridian.example belongs to the label already.");
        model.invite("jan@lowmeridian.example", new RoleChoice.Chosen(Role.VIEWER, List.of()));
        assertThat(model.inviteErrorProperty().get()).contains("belongs to the label already");
        assertThat(model.invitingProperty().get()).isFalse();
    }

    @Test
    void a_viewer_and_a_manager_are_told_what_they_may_not() {
        assertThat(model(Role.VIEWER).rights().reasonAgainstInviting()).contains("Ask an owner or a manager");
        assertThat(new TeamRights(Desks.ROSA.id(), Role.MANAGER).reasonAgainstChanging(member("Rosa Imhof")))
                .isEqualTo("Only an owner changes an owner.");
        assertThat(new TeamRights(Desks.ROSA.id(), Role.MANAGER).given()).doesNotContain(Role.OWNER);
        assertThat(model.rights().reasonAgainstRemoving(member("Rosa Imhof"))).contains("Nobody removes themselves");
        assertThat(model.rights().reasonAgainstRemoving(member("Jan Brevik"))).isEmpty();
    }
}
