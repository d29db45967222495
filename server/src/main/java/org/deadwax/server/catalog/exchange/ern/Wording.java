package org.deadwax.server.catalog.exchange.ern;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What releases and recordings say in the same way. */
final class Wording {

    private Wording() {}

    /** The default title where one is marked, else the first; the version is what the subtitle says. */
    static @Nullable ErnTitle title(Part of) {
        List<Part> displayed = of.all("DisplayTitle");
        Part chosen = displayed.stream()
                .filter(title -> "true".equals(title.attribute("IsDefault")))
                .findFirst()
                .orElse(displayed.isEmpty() ? null : displayed.getFirst());
        String plain = of.text("DisplayTitleText");
        if (chosen != null) {
            String text = chosen.text("TitleText");
            if (text != null) {
                return new ErnTitle(text, chosen.text("SubTitle"));
            }
        }
        return plain == null ? null : new ErnTitle(plain, null);
    }

    /** Titles in other languages: a catalogue has one. */
    static void otherTitles(Part of, String what, List<String> notKept) {
        for (Part title : of.all("DisplayTitle")) {
            String language = title.attribute("LanguageAndScriptCode");
            String text = title.text("TitleText");
            if (language != null && text != null && !"true".equals(title.attribute("IsDefault"))) {
                notKept.add(what + ": title “" + text + "” in " + language);
            }
        }
        for (Part name : of.all("DisplayArtistName")) {
            String language = name.attribute("LanguageAndScriptCode");
            if (language != null && !"true".equals(name.attribute("IsDefault"))) {
                notKept.add(what + ": artist “" + name.text() + "” in " + language);
            }
        }
    }

    static @Nullable ErnLine line(Part of, String name) {
        Part line = of.first(name).orElse(null);
        String text = line == null ? null : line.text(name + "Text");
        if (line == null || text == null) {
            return null;
        }
        String year = line.text("Year");
        return new ErnLine(year != null && year.matches("[0-9]{4}") ? Integer.valueOf(year) : null, text);
    }

    /** @param odd takes what is no day */
    static @Nullable LocalDate day(@Nullable String text, String what, List<String> odd) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            odd.add(what + ": “" + text + "” is no day");
            return null;
        }
    }

    static <T> void put(Map<String, T> into, @Nullable String key, @Nullable T value) {
        if (key != null && value != null) {
            into.putIfAbsent(key, value);
        }
    }
}
