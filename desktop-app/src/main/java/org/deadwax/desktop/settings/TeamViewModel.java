package org.deadwax.desktop.settings;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Artist;
import org.deadwax.model.Invitation;
import org.deadwax.model.InvitationEdit;
import org.deadwax.model.Member;
import org.deadwax.model.MemberChange;
import org.deadwax.model.MemberEdit;
import org.deadwax.model.NewInvitation;
import org.jspecify.annotations.Nullable;

/** Who belongs to the label, who is asked to, and what each may do. */
public final class TeamViewModel {

    /** @param artists of the label, by name */
    record Team(List<Member> members, List<Invitation> invitations, List<Artist> artists) {}

    /** What was done, and the way back where there is one. */
    record Notice(String sentence, @Nullable Runnable back) {}

    private final DeadwaxApi api;
    private final UUID label;
    private final TeamRights rights;
    private final Background loading;
    private final Background background;
    private final ReadOnlyObjectWrapper<Load<Team>> team = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable NewInvitation> invited = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper inviteError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper inviting = new ReadOnlyBooleanWrapper();

    public TeamViewModel(DeadwaxApi api, UUID label, TeamRights rights, Background background) {
        this.api = api;
        this.label = label;
        this.rights = rights;
        this.loading = background.lane();
        this.background = background;
    }

    TeamRights rights() {
        return rights;
    }

    void refresh() {
        team.set(team.get().loading());
        loading.run(
                () -> new Team(
                        api.members(label).stream()
                                .sorted(Comparator.comparing(Member::role).thenComparing(Member::name))
                                .toList(),
                        api.invitations(label),
                        api.artists(label).stream()
                                .sorted(Comparator.comparing(Artist::name, String.CASE_INSENSITIVE_ORDER))
                                .toList()),
                found -> team.set(Load.of(found)),
                failed -> team.set(team.get().failed(failed)));
    }

    /** Gives a member another role, or an artist others to see; undone by giving back what was. */
    void change(Member member, RoleChoice.Chosen chosen) {
        RoleChoice.Chosen before = new RoleChoice.Chosen(member.role(), member.artistIds());
        if (chosen.equals(before)) {
            return;
        }
        act(
                () -> api.changeMember(label, member.id(), new MemberChange(chosen.role(), chosen.artists())),
                now -> say(
                        Texts.text("team.changed", member.name(), TeamWords.role(chosen.role())),
                        () -> change(now, before)));
    }

    /** Undone by taking them in again: they keep their name and password. */
    void remove(Member member) {
        act(
                () -> {
                    api.removeMember(label, member.id());
                    return true;
                },
                done -> say(Texts.text("team.removed", member.name()), () -> takeInAgain(member)));
    }

    private void takeInAgain(Member member) {
        act(
                () -> api.addMember(
                        label, new MemberEdit(member.email(), member.name(), member.role(), member.artistIds())),
                done -> say(Texts.text("team.again", member.name()), null));
    }

    /** @return false when something is missing, which is said at the form */
    boolean invite(String email, RoleChoice.Chosen chosen) {
        String address = email.strip();
        inviteError.set(
                !address.matches("[^@\\s]+@[^@\\s]+")
                        ? Texts.text("team.emailMissing")
                        : chosen.complete() ? "" : Texts.text("team.artistsMissing"));
        if (!inviteError.get().isEmpty() || inviting.get()) {
            return false;
        }
        inviting.set(true);
        background
                .lane()
                .run(
                        () -> api.invite(label, new InvitationEdit(address, chosen.role(), chosen.artists())),
                        made -> {
                            inviting.set(false);
                            invited.set(made);
                            refresh();
                        },
                        failed -> {
                            inviting.set(false);
                            inviteError.set(String.valueOf(failed.getMessage()));
                        });
        return true;
    }

    /** What was shown once is put away. */
    void invitedSeen() {
        invited.set(null);
    }

    /** Sends another one to the same person; the link of the first opens nothing any more. */
    void inviteAgain(Invitation invitation) {
        act(() -> api.inviteAgain(label, invitation.id()), invited::set);
    }

    void withdraw(Invitation invitation) {
        act(
                () -> {
                    api.withdrawInvitation(label, invitation.id());
                    return true;
                },
                done -> say(Texts.text("team.withdrawn", invitation.email()), null));
    }

    private <T> void act(Callable<T> work, Consumer<T> done) {
        trouble.set("");
        background
                .lane()
                .run(
                        work,
                        answer -> {
                            done.accept(answer);
                            refresh();
                        },
                        failed -> {
                            trouble.set(String.valueOf(failed.getMessage()));
                            // what was chosen on the screen goes back to what is
                            refresh();
                        });
    }

    private void say(String sentence, @Nullable Runnable back) {
        notice.set(new Notice(sentence, back));
    }

    ReadOnlyObjectProperty<Load<Team>> teamProperty() {
        return team.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The invitation that was just made, with the link that is shown once; null for none. */
    ReadOnlyObjectProperty<@Nullable NewInvitation> invitedProperty() {
        return invited.getReadOnlyProperty();
    }

    /** What is wrong with the invitation; empty for nothing. */
    ReadOnlyStringProperty inviteErrorProperty() {
        return inviteError.getReadOnlyProperty();
    }

    /** Why the last change was refused; empty when it was not. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty invitingProperty() {
        return inviting.getReadOnlyProperty();
    }
}
