package org.deadwax.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.local.KeptSession;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Me;
import org.deadwax.model.Role;

/**
 * Starts the desktop as somebody who was signed in, prints "first frame" when the window stands, and ends. The AOT cache is
 * made from it, and a start is timed by it. It keeps nothing and reads nothing of the person at the machine.
 */
public final class Rehearsal {

    /** Nobody listens there: the window opens from what is kept, as it does before the network answers. */
    private static final String NOBODY = "http://127.0.0.1:1";

    private Rehearsal() {}

    public static void main(String[] args) {
        Path folder = rehearsalFolder();
        System.setProperty("deadwax.desktop.folder", folder.toString());
        LabelAccess label = new LabelAccess(new UUID(0, 1), "Rehearsal", "GBP", "Europe/London", Role.MANAGER);
        Me me = new Me(new UUID(0, 2), "rehearsal@localhost", "Rehearsal", List.of(label));
        new KeptSession(NOBODY, "none", me, label.id()).keepIn(new DesktopFolder(folder));
        try {
            Launcher.launch(FirstFrame.class, args);
        } finally {
            remove(folder);
        }
    }

    private static Path rehearsalFolder() {
        try {
            return Files.createTempDirectory("deadwax-rehearsal");
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the rehearsal: " + e.getMessage(), e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException left) {
            System.err.println("deadwax: " + folder + " could not be removed: " + left.getMessage());
        }
    }

    /** The desktop until its first frame; not the class that has main(), see {@link Launcher}. */
    public static final class FirstFrame extends DesktopApp {

        /** The first pulse lays out, the second begins when its picture has been drawn. */
        private static final int PULSES = 2;

        private int pulses;

        @Override
        public void start(Stage stage) {
            super.start(stage);
            stage.getScene().addPostLayoutPulseListener(() -> {
                if (++pulses == PULSES) {
                    System.out.println("first frame");
                    stage.close();
                }
                Platform.requestNextPulse();
            });
            Platform.requestNextPulse();
        }
    }
}
