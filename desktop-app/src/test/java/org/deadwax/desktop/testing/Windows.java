package org.deadwax.desktop.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Tone;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** A window with all entries of the drawer, of which only the tested ones have content. */
public final class Windows {

    private record Entry(String id, Ikon icon, Badge badge) {}

    private record Blank(ScreenBar bar, Node node) implements View {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("releases", Feather.DISC, new Badge(2, Tone.NEUTRAL)),
            new Entry("uploads", Feather.UPLOAD, new Badge(1, Tone.DANGER)),
            new Entry("live", Feather.ACTIVITY, Badge.NONE),
            new Entry("charts", Feather.BAR_CHART_2, new Badge(1, Tone.DANGER)),
            new Entry("stores", Feather.SHOPPING_BAG, new Badge(3, Tone.WARNING)),
            new Entry("settings", Feather.SETTINGS, Badge.NONE));

    private Windows() {}

    /** FX thread only. @param tested take the place of the blank ones of the same id */
    public static Window of(Desk desk, Screen... tested) {
        List<Screen> screens = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            Screen blank = Screen.entry(entry.id(), entry.icon(), () -> blank(entry.id()));
            Screen shown = blank;
            for (Screen each : tested) {
                shown = each.id().equals(entry.id()) ? each : shown;
            }
            screens.add(shown.badge(new SimpleObjectProperty<>(entry.badge())));
        }
        for (Screen each : tested) {
            if (screens.stream().noneMatch(screen -> screen.id().equals(each.id()))) {
                screens.add(each);
            }
        }
        if (screens.stream().noneMatch(screen -> screen.id().equals("release"))) {
            screens.add(Screen.below("releases", "release", Feather.DISC, () -> blank("release")));
        }
        return new Window(desk, screens, label -> {}, () -> {});
    }

    private static View blank(String id) {
        return new Blank(new ScreenBar(id), new VBox());
    }
}
