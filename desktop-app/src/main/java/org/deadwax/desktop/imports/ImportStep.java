package org.deadwax.desktop.imports;

import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.CatalogueImport;
import org.jspecify.annotations.Nullable;

/** The way of a file into the catalogue. */
enum ImportStep {
    CHOOSE,
    LOOK,
    TAKE,
    DONE;

    /** @param file null while none is chosen */
    static ImportStep of(@Nullable CatalogueImport file) {
        if (file == null) {
            return CHOOSE;
        }
        return switch (file.state()) {
            case OPEN -> LOOK;
            case RUNNING -> TAKE;
            case DONE -> DONE;
        };
    }

    String words() {
        return Texts.text("imports.step." + name().toLowerCase(Locale.ROOT));
    }
}
