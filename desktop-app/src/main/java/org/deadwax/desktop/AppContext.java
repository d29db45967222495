package org.deadwax.desktop;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.player.MasterSource;
import org.deadwax.desktop.player.PlayerViewModel;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.Link;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.desktop.sound.Deck;
import org.deadwax.desktop.sound.Loudspeaker;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.cover.Covers;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Me;
import org.jspecify.annotations.Nullable;

/** Makes what all labels share, once, and the desk for each; {@link Screens} makes the rest. */
final class AppContext {

    private final DesktopFolder folder;
    private final Settings settings;
    private final Clock clock = Clock.systemUTC();
    private Consumer<URI> browser = address -> {};
    private final Background background = Background.onVirtualThreads(Platform::runLater);

    /** Waits for the disk. */
    AppContext(DesktopFolder folder) {
        this.folder = folder;
        this.settings = Settings.in(folder);
    }

    /** Opens addresses in the system's browser. */
    void browser(Consumer<URI> browser) {
        this.browser = browser;
    }

    Consumer<URI> browser() {
        return browser;
    }

    DesktopFolder folder() {
        return folder;
    }

    Settings settings() {
        return settings;
    }

    Background background() {
        return background;
    }

    /** @param start the screen that is shown first */
    Desk desk(
            Connection connection,
            Me me,
            LabelAccess label,
            Appearance appearance,
            FileChoice files,
            Navigation.Place start) {
        return new Desk(
                connection,
                me,
                label,
                background.lane(),
                clock,
                new Figures(ZoneId.of(label.zone())),
                new Navigation(start),
                new Link(),
                FXCollections.observableArrayList(),
                FXCollections.observableArrayList(),
                FXCollections.observableArrayList(),
                new Snackbar(),
                appearance,
                files,
                settings,
                folder,
                new PlayerViewModel(
                        () -> new Deck(new Loudspeaker()),
                        MasterSource.of(connection.api(), label.id(), connection.storage()),
                        connection.api(),
                        label.id(),
                        background,
                        settings),
                Covers.of(new ServerCovers(connection.api(), label.id()), clock));
    }

    /** @return the wanted label, else the first; null when there is none */
    static @Nullable LabelAccess chosen(Me me, @Nullable UUID label) {
        return me.labels().stream()
                .filter(each -> each.id().equals(label))
                .findFirst()
                .orElse(me.labels().isEmpty() ? null : me.labels().getFirst());
    }
}
