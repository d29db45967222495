package org.deadwax.desktop.settings;

import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;

/** What the settings are about. */
enum SettingsPart {
    YOU,
    TEAM,
    CODES,
    ACTIVITY;

    String words() {
        return Texts.text("settings.part." + argument());
    }

    /** As a place in the navigation names it. */
    String argument() {
        return name().toLowerCase(Locale.ROOT);
    }
}
