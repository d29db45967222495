package org.deadwax.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.AcceptInvitation;
import org.deadwax.model.Device;
import org.deadwax.model.Invitation;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Me;
import org.deadwax.model.Member;
import org.deadwax.model.Role;
import org.deadwax.model.SignIn;

/** The settings as an owner uses them, against the real server: nothing is a fake's idea of it. */
public final class SettingsAtServer {

    private SettingsAtServer() {}

    /** @param owner of the label, signed in at {@code server} */
    public static void used(DeadwaxApi api, LabelAccess label, String server, SignIn owner) {
        renamed(api, label);
        invited(api, label, server);
        ranged(api, label);
        signedOutElsewhere(api, server, owner);
        AuditViewModel audit = new AuditViewModel(api, label.id(), Background.inline());
        audit.refresh();
        assertThat(audit.entries())
                .extracting(entry -> entry.action())
                .contains("label.changed", "invitation.withdrawn", "member.changed");
    }

    private static void renamed(DeadwaxApi api, LabelAccess label) {
        List<LabelAccess> heard = new ArrayList<>();
        LabelViewModel model = new LabelViewModel(api, label, Background.inline(), heard::add);
        assertThat(model.whyNotProperty().get()).isEqualTo("Nothing was changed.");
        model.nameProperty().set(" High Meridian ");
        model.zoneProperty().set("Mars/Olympus");
        model.save();
        assertThat(heard).isEmpty();
        assertThat(model.errorsProperty().get()).containsOnlyKeys("zone");

        model.zoneProperty().set("Europe/Berlin");
        model.save();
        assertThat(heard)
                .containsExactly(
                        new LabelAccess(label.id(), "High Meridian", label.currency(), "Europe/Berlin", Role.OWNER));
        assertThat(api.me().labels()).contains(heard.getFirst());
    }

    private static void invited(DeadwaxApi api, LabelAccess label, String server) {
        Me me = api.me();
        TeamViewModel team =
                new TeamViewModel(api, label.id(), new TeamRights(me.id(), Role.OWNER), Background.inline());
        team.refresh();
        assertThat(team.invite("no address", new RoleChoice.Chosen(Role.VIEWER, List.of())))
                .isFalse();
        team.invite("jan@meridian.example", new RoleChoice.Chosen(Role.MANAGER, List.of()));
        team.invite("mara@ledger.example", new RoleChoice.Chosen(Role.VIEWER, List.of()));
        assertThat(now(team).invitations())
                .extracting(Invitation::email)
                .contains("jan@meridian.example", "mara@ledger.example");
        now(team).invitations().stream()
                .filter(invitation -> invitation.email().startsWith("mara"))
                .findFirst()
                .ifPresent(team::withdraw);
        assertThat(now(team).invitations()).extracting(Invitation::email).doesNotContain("mara@ledger.example");

        team.invite("jan@meridian.example", new RoleChoice.Chosen(Role.MANAGER, List.of()));
        String token = Objects.requireNonNull(team.invitedProperty().get()).token();
        Connection his = new Connection(server);
        his.api().acceptInvitation(new AcceptInvitation(token, "Jan Brevik", "a password of his own", "Jan's"));
        his.shutDown();
        team.refresh();
        Member jan = now(team).members().stream()
                .filter(member -> member.email().equals("jan@meridian.example"))
                .findFirst()
                .orElseThrow();
        team.change(jan, new RoleChoice.Chosen(Role.VIEWER, List.of()));
        assertThat(now(team).members()).anyMatch(member -> member.role() == Role.VIEWER);
    }

    private static TeamViewModel.Team now(TeamViewModel team) {
        return Objects.requireNonNull(
                team.teamProperty().get().value(), team.troubleProperty().get());
    }

    private static void ranged(DeadwaxApi api, LabelAccess label) {
        RangesViewModel ranges = new RangesViewModel(
                api, label.id(), Clock.systemUTC(), ZoneId.of("Europe/Berlin"), Background.inline(), true);
        ranges.refresh();
        ranges.add("isrc");
        RangeDraft draft = ranges.drafts().getLast();
        Objects.requireNonNull(draft.fields().get("prefix")).set("QM-HMR");
        ranges.save();
        assertThat(ranges.troubleProperty().get() + ranges.errorsProperty().get())
                .isEqualTo("{}");
        assertThat(api.codeRanges(label.id()).isrc())
                .anyMatch(range -> range.prefix().equals("QMHMR"));
    }

    private static void signedOutElsewhere(DeadwaxApi api, String server, SignIn owner) {
        Connection other = new Connection(server);
        other.use(other.api()
                .signIn(new SignIn(owner.email(), owner.password(), "Garage"))
                .token());
        DevicesViewModel devices = new DevicesViewModel(api, Background.inline());
        devices.refresh();
        Device garage = Objects.requireNonNull(devices.devicesProperty().get().value()).stream()
                .filter(device -> device.name().equals("Garage"))
                .findFirst()
                .orElseThrow();
        devices.revoke(garage);
        assertThat(devices.devicesProperty().get().value())
                .extracting(Device::name)
                .doesNotContain("Garage");
        assertThat(catchThrowable(() -> other.api().me())).isNotNull();
        other.shutDown();
    }
}
