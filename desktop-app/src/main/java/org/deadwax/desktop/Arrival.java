package org.deadwax.desktop;

import java.util.Objects;
import java.util.UUID;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.shell.Navigation;

/** Which screen a person comes to: the one that was asked for, else the one that was left last time. */
final class Arrival {

    private final Settings settings;
    private final Arguments asked;

    Arrival(Settings settings, Arguments asked) {
        this.settings = settings;
        this.asked = asked;
    }

    Navigation.Place in(UUID label) {
        Navigation.Place place = asked.place(label);
        if (place != null) {
            return place;
        }
        String[] last = settings.get(name(label), Arguments.FIRST_SCREEN).split(" ", 2);
        return new Navigation.Place(last[0], last.length > 1 ? last[1] : null);
    }

    /** Remembers from now on where one goes. */
    void follow(Navigation navigation, UUID label) {
        navigation
                .placeProperty()
                .subscribe(place -> settings.set(
                        name(label),
                        (place.screen() + " " + Objects.requireNonNullElse(place.argument(), "")).strip()));
    }

    private static String name(UUID label) {
        return "screen." + label;
    }
}
