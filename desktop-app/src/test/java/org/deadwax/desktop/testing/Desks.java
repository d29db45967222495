package org.deadwax.desktop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.collections.FXCollections;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.player.PlayerViewModel;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.Link;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.sound.Deck;
import org.deadwax.desktop.sound.NoAudioDevice;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.cover.Covers;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Me;
import org.deadwax.model.Role;

/** A desk at Low Meridian Records, on Friday 20 November 2026, 02:14 Eastern. */
public final class Desks {

    public static final Instant NOW = Instant.parse("2026-11-20T07:14:00Z");
    public static final ZoneId EASTERN = ZoneId.of("America/New_York");
    public static final LabelAccess LABEL = new LabelAccess(
            UUID.fromString("01932c4e-0000-7000-8000-000000000001"),
            "Low Meridian Records",
            "USD",
            "America/New_York",
            Role.OWNER);
    public static final Me ROSA = new Me(
            UUID.fromString("01932c4e-0000-7000-8000-000000000002"),
            "rosa@lowmeridian.example",
            "Rosa Imhof",
            List.of(LABEL));

    /** Made once: an HTTP client reads the certificates of the machine. */
    private static final Connection CONNECTION = new Connection("http://deadwax.lowmeridian.example");

    private Desks() {}

    /** Reads what is read once, before the FX thread is watched. */
    static void prepare() {
        assert CONNECTION != null;
    }

    /** Work is done at once. FX thread only. @param start id of the screen that is shown first */
    public static Desk at(String start, Appearance appearance) {
        return at(start, appearance, Background.inline());
    }

    public static Desk at(String start, Appearance appearance, Background background) {
        return at(start, appearance, background, new NoFiles());
    }

    /** @param files what the person chooses when asked for files */
    public static Desk at(String start, Appearance appearance, Background background, FileChoice files) {
        DesktopFolder folder = folder();
        Settings settings = Settings.in(folder);
        Link link = new Link();
        link.up(java.time.Duration.ofMillis(800));
        return new Desk(
                CONNECTION,
                ROSA,
                LABEL,
                background,
                Clock.fixed(NOW, EASTERN),
                new Figures(EASTERN),
                new Navigation(start),
                link,
                FXCollections.observableArrayList(),
                FXCollections.observableArrayList(),
                FXCollections.observableArrayList(),
                new Snackbar(),
                appearance,
                files,
                settings,
                folder,
                silent(background, settings),
                Covers.none());
    }

    /** "Uploading Cartography", two thirds done. */
    public static RunningTask uploading() {
        RunningTask task = new RunningTask(() -> {}, () -> {});
        task.titleProperty().set("Uploading Cartography");
        task.detailProperty().set("4 of 11 accepted, 6 min left");
        task.progressProperty().set(0.66);
        return task;
    }

    /** The same desk with another player. */
    public static Desk playing(Desk desk, PlayerViewModel player) {
        return with(desk, player, desk.covers());
    }

    public static Desk with(Desk desk, PlayerViewModel player, Covers covers) {
        return new Desk(
                desk.connection(),
                desk.me(),
                desk.label(),
                desk.background(),
                desk.clock(),
                desk.figures(),
                desk.navigation(),
                desk.link(),
                desk.tasks(),
                desk.finders(),
                desk.commands(),
                desk.snackbar(),
                desk.appearance(),
                desk.files(),
                desk.settings(),
                desk.folder(),
                player,
                covers);
    }

    /** Nothing is heard in a test that does not say so. */
    private static PlayerViewModel silent(Background background, Settings settings) {
        return new PlayerViewModel(
                () -> new Deck(rate -> {
                    throw new NoAudioDevice("No audio device was found. Connect one, and press play again.");
                }),
                master -> {
                    throw new IOException("There is no storage in this test.");
                },
                CONNECTION.api(),
                LABEL.id(),
                background,
                settings);
    }

    private static DesktopFolder folder() {
        try {
            return new DesktopFolder(Files.createTempDirectory("deadwax-desk"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
