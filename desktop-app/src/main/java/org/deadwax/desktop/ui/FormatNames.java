package org.deadwax.desktop.ui;

import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Format;

/** What formats are called, and the style class that carries their colour. */
public final class FormatNames {

    private FormatNames() {}

    /** "Digital album". */
    public static String of(Format format) {
        return Texts.text("format." + format.name());
    }

    /** "digital-album". */
    public static String style(Format format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
