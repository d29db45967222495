package org.deadwax.desktop.shell;

import java.time.Clock;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.player.PlayerViewModel;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.cover.Covers;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Me;
import org.deadwax.model.Role;

/**
 * What a person who has signed in works with in one label: made anew for another label. Views take it whole, view models
 * only what they need of it.
 *
 * @param background a lane; view models take more by {@link Background#lane()}
 * @param player what is heard, wherever one goes
 * @param tasks what is under way, for the foot of the drawer
 * @param finders what the palette looks through; {@code commands} is what it can do
 */
public record Desk(
        Connection connection,
        Me me,
        LabelAccess label,
        Background background,
        Clock clock,
        Figures figures,
        Navigation navigation,
        Link link,
        ObservableList<RunningTask> tasks,
        ObservableList<Finder> finders,
        ObservableList<Command> commands,
        Snackbar snackbar,
        Appearance appearance,
        FileChoice files,
        Settings settings,
        DesktopFolder folder,
        PlayerViewModel player,
        Covers covers) {

    /** True when the person may make releases, be it only their own. */
    public boolean mayWrite() {
        return label.role() != Role.VIEWER;
    }

    /** True when the person may change anything but their own settings. */
    public boolean mayEdit() {
        return switch (label.role()) {
            case OWNER, MANAGER -> true;
            case ARTIST, VIEWER -> false;
        };
    }
}
