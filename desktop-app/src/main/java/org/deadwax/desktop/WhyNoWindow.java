package org.deadwax.desktop;

import org.jspecify.annotations.Nullable;

/** What JavaFX says in a stack trace when it finds nothing to draw on, in one line with the way out. */
final class WhyNoWindow {

    private WhyNoWindow() {}

    /** @return null when the failure is of another kind, and a defect */
    static @Nullable String line(Throwable failure, @Nullable String display) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (said.contains("Unable to open DISPLAY")) {
                return display == null || display.isBlank()
                        ? "no window can be opened: there is no display (DISPLAY is not set)."
                        : "no window can be opened: the display “" + display + "” does not answer.";
            }
            if (said.contains("GTK") || said.contains("libgtk")) {
                return "no window can be opened: GTK 3 is missing. Install it (a package such as libgtk-3-0 or gtk3).";
            }
        }
        return null;
    }
}
