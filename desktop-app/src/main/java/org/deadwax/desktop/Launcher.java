package org.deadwax.desktop;

import java.util.List;
import javafx.application.Application;

/** Does not extend {@link Application}: the JVM would then ask for JavaFX on the module path. */
public final class Launcher {

    private Launcher() {}

    /** {@code [--server URL] [--session-file FILE] [--screen ID]}; anything else ends with 2 and one line. */
    public static void main(String[] args) {
        try {
            Arguments.of(List.of(args));
        } catch (IllegalArgumentException wrong) {
            System.err.println("deadwax: " + wrong.getMessage() + " See ./deadwax desktop --help");
            System.exit(2);
        }
        Application.launch(DesktopApp.class, args);
    }
}
