package org.deadwax.desktop;

import javafx.application.Application;

/** Does not extend {@link Application}: the JVM would then ask for JavaFX on the module path. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        Application.launch(DesktopApp.class, args);
    }
}
