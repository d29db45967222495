package org.deadwax.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.testing.Windows;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Role;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class SettingsViewTest extends ScreenTest {

    private final LabelOffice server = new LabelOffice();
    private final List<LabelAccess> relabelled = new ArrayList<>();

    private Window window(Desk desk, LabelOffice office) {
        DeadwaxApi api = Answers.of(office);
        SettingsModels models = new SettingsModels(
                new LabelViewModel(api, desk.label(), desk.background(), relabelled::add),
                new DevicesViewModel(api, desk.background()),
                new TeamViewModel(
                        api, desk.label().id(), new TeamRights(desk.me().id(), Role.OWNER), desk.background()),
                new RangesViewModel(api, desk.label().id(), desk.clock(), Desks.EASTERN, desk.background(), true),
                new AuditViewModel(api, desk.label().id(), desk.background()));
        return Windows.of(desk, Screen.entry("settings", Feather.SETTINGS, () -> new SettingsView(desk, models)));
    }

    @Test
    void somebody_is_invited_and_a_device_signed_out_from_the_keyboard() {
        Desk desk = onFx(() -> Desks.at("settings", new Appearance()));
        Window window = onFx(() -> window(desk, server));
        show(1280, 900, () -> window);
        assertAllNamed(window);
        Node revoke = onFx(() -> button(window, "Sign out Garage, Windows 11"));
        fx(revoke::requestFocus);
        push(KeyCode.SPACE);
        assertThat(server.devices).hasSize(2);

        fx(() -> desk.navigation().go("settings", "team"));
        assertAllNamed(window);
        fx(() -> combo(window).setValue(Role.VIEWER));
        fx(() -> window.lookup("#invite-email").requestFocus());
        write("new@band.example");
        push(KeyCode.ENTER);
        assertThat(server.asked).contains("invite new@band.example VIEWER 0");
        assertThat(onFx(() -> window.lookup("#invited-" + Fixtures.id("new@band.example"))))
                .isNotNull();

        fx(() -> desk.navigation().go("settings", "codes"));
        assertAllNamed(window);
        fx(() -> desk.navigation().go("settings", "activity"));
        assertAllNamed(window);
        fx(() -> ((Button) window.lookup("#audit-older")).fire());
        assertThat(onFx(() -> window.lookup("#audit-older").isDisabled())).isTrue();
    }

    @Test
    void the_label_gets_another_name_and_zone() {
        Desk desk = onFx(() -> Desks.at("settings", new Appearance()));
        Window window = onFx(() -> window(desk, server));
        show(1280, 900, () -> window);
        Node save = onFx(() -> window.lookup("#label-save"));
        assertThat(onFx(save::isDisabled)).isTrue();
        fx(() -> ((TextField) window.lookup("#label-name")).setText("High Meridian "));
        fx(() -> zone(window).setValue("Mars/Olympus"));
        fx(((Button) save)::fire);
        assertThat(relabelled).isEmpty();
        assertThat(onFx(() -> zone(window).getAccessibleHelp())).isEqualTo("“Mars/Olympus” is no IANA zone.");

        fx(() -> zone(window).setValue("Europe/Berlin"));
        fx(((Button) save)::fire);
        assertThat(relabelled)
                .containsExactly(new LabelAccess(
                        desk.label().id(), "High Meridian", desk.label().currency(), "Europe/Berlin", Role.OWNER));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> zone(Window window) {
        return (ComboBox<String>) Objects.requireNonNull(window.lookup("#label-zone"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Role> combo(Window window) {
        return (ComboBox<Role>) Objects.requireNonNull(window.lookup("#invite-role"));
    }

    private static Node button(Parent root, String name) {
        return root.lookupAll(".button").stream()
                .filter(node -> node instanceof Labeled && name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void is_pictured() {
        for (String part : new String[] {"you", "team", "codes", "activity"}) {
            Pictures.take("settings-" + part, appearance -> {
                Desk desk = Desks.at("releases", appearance);
                Window window = window(desk, new LabelOffice());
                desk.navigation().go("settings", part);
                return window;
            });
        }
        Pictures.take("settings-invited", appearance -> {
            Desk desk = Desks.at("releases", appearance);
            LabelOffice office = new LabelOffice();
            DeadwaxApi api = Answers.of(office);
            TeamViewModel team = new TeamViewModel(
                    api, desk.label().id(), new TeamRights(desk.me().id(), Role.OWNER), desk.background());
            SettingsModels models = new SettingsModels(
                    new LabelViewModel(api, desk.label(), desk.background(), relabelled::add),
                    new DevicesViewModel(api, desk.background()),
                    team,
                    new RangesViewModel(api, desk.label().id(), desk.clock(), Desks.EASTERN, desk.background(), true),
                    new AuditViewModel(api, desk.label().id(), desk.background()));
            Window window =
                    Windows.of(desk, Screen.entry("settings", Feather.SETTINGS, () -> new SettingsView(desk, models)));
            desk.navigation().go("settings", "team");
            team.invite("band@mirador.example", new RoleChoice.Chosen(Role.MANAGER, java.util.List.of()));
            return window;
        });
    }
}
