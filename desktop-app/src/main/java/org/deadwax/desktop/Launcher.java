package org.deadwax.desktop;

import java.util.List;
import java.util.logging.Logger;
import javafx.application.Application;

/** Does not extend {@link Application}: the JVM would then ask for JavaFX on the module path. */
public final class Launcher {

    /** Held here, or it and its filter would be forgotten. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /** {@code [--server URL] [--session-file FILE] [--screen ID] [RELEASE.deadwax]}; anything else ends with 2 and one line. */
    public static void main(String[] args) {
        try {
            Arguments.of(List.of(args));
        } catch (IllegalArgumentException wrong) {
            System.err.println("deadwax: " + wrong.getMessage() + " See ./deadwax desktop --help");
            System.exit(2);
        }
        launch(DesktopApp.class, args);
    }

    /** Returns when the last window is closed; without a window the JVM ends with 1 and one line. */
    static void launch(Class<? extends DesktopApp> app, String[] args) {
        // or Attach wonders aloud
        System.setProperty("javafx.platform", "desktop");
        // it comes with every start from the class path, which is meant
        JAVAFX.setFilter(line -> !String.valueOf(line.getMessage()).contains("Unsupported JavaFX configuration"));
        try {
            Application.launch(app, args);
        } catch (RuntimeException | Error failure) {
            String line = WhyNoWindow.line(failure, System.getenv("DISPLAY"));
            if (line == null) {
                throw failure;
            }
            System.err.println("deadwax: " + line);
            System.exit(1);
        }
    }
}
