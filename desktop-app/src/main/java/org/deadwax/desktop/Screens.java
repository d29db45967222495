package org.deadwax.desktop;

import java.util.List;
import org.deadwax.desktop.api.LiveStream;
import org.deadwax.desktop.charts.ChartsView;
import org.deadwax.desktop.charts.ChartsViewModel;
import org.deadwax.desktop.live.LivePulse;
import org.deadwax.desktop.live.LiveView;
import org.deadwax.desktop.live.LiveViewModel;
import org.deadwax.desktop.settings.SettingsView;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.kordamp.ikonli.feather.Feather;

/** Every screen of one label, in the order of the drawer, and what must be closed with them. */
final class Screens {

    private final List<Screen> all;
    private final LiveViewModel live;
    private final LivePulse pulse;

    Screens(Desk desk) {
        live = new LiveViewModel(
                ear -> LiveStream.open(desk.connection(), desk.label().id(), ear, desk.clock()),
                desk.background().lane(),
                desk.link(),
                desk.clock(),
                desk.label().currency(),
                desk.figures().zone());
        pulse = new LivePulse(live);
        pulse.start();
        ChartsViewModel charts = new ChartsViewModel(
                desk.connection().api(), desk.label().id(), desk.background(), desk.clock(), desk.mayEdit());
        all = List.of(
                Screen.entry(
                        "live",
                        Feather.ACTIVITY,
                        () -> new LiveView(
                                live, desk.figures(), desk.appearance().tokensProperty())),
                Screen.entry(
                                "charts",
                                Feather.BAR_CHART_2,
                                () -> new ChartsView(charts, desk.figures(), desk.files(), desk.snackbar()))
                        .badge(charts.badgeProperty()),
                Screen.entry("settings", Feather.SETTINGS, () -> new SettingsView(desk)));
    }

    List<Screen> all() {
        return all;
    }

    void close() {
        pulse.stop();
        live.close();
    }
}
