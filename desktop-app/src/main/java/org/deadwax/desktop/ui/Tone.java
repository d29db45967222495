package org.deadwax.desktop.ui;

import java.util.Locale;

/** How urgent something is. Red: something stopped. Amber: will cost units or time. Green: done, rarely. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER;

    /** The style class of this tone, as "warning". */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
