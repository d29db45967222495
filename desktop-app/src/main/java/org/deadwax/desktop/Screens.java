package org.deadwax.desktop;

import java.util.List;
import org.deadwax.desktop.settings.SettingsView;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.kordamp.ikonli.feather.Feather;

/** Every screen of one label, in the order of the drawer, and what must be closed with them. */
final class Screens {

    private final List<Screen> all;

    Screens(Desk desk) {
        all = List.of(Screen.entry("settings", Feather.SETTINGS, () -> new SettingsView(desk)));
    }

    List<Screen> all() {
        return all;
    }

    void close() {}
}
