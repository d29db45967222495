package org.deadwax.desktop.settings;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Artist;
import org.deadwax.model.Role;

/** How roles and artists are told. */
final class TeamWords {

    private TeamWords() {}

    static String role(Role role) {
        return Texts.text("role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** What the role may do, in a sentence. */
    static String about(Role role) {
        return Texts.text("role." + role.name().toLowerCase(Locale.ROOT) + ".about");
    }

    /** "Ines Okafor, Tall Weather". @param all of the label; one that is not among them is left out */
    static String artists(List<UUID> chosen, List<Artist> all) {
        return all.stream()
                .filter(artist -> chosen.contains(artist.id()))
                .map(Artist::name)
                .collect(Collectors.joining(", "));
    }
}
