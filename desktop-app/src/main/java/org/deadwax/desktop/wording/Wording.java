package org.deadwax.desktop.wording;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Territories;
import org.jspecify.annotations.Nullable;

/** Values of more than one word as a person types them, and back. */
public final class Wording {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String EXCEPT = "except ";

    private Wording() {}

    /** "Tall Weather; Ines Okafor". */
    public static String names(List<BilledArtist> artists, ArtistRole role) {
        return artists.stream()
                .filter(artist -> artist.role() == role)
                .map(BilledArtist::name)
                .collect(Collectors.joining("; "));
    }

    public static List<String> names(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** "2027 Low Meridian Records". */
    public static String rights(@Nullable RightsLine line) {
        return line == null ? "" : ((line.year() == null ? "" : line.year() + " ") + line.owner()).strip();
    }

    /** @return null for nothing; the sign before it may be left out */
    public static @Nullable RightsLine rights(String text) {
        String words = text.replaceFirst("^\\s*(℗|©|\\([PpCc]\\))\\s*", "").strip();
        if (words.isEmpty()) {
            return null;
        }
        return words.matches("[0-9]{4}(\\s.*)?")
                ? new RightsLine(
                        Integer.valueOf(words.substring(0, 4)),
                        words.substring(4).strip())
                : new RightsLine(null, words);
    }

    /** Empty for worldwide, "DE, FR" for these only, "except US" for all others. */
    public static String territories(Territories territories) {
        String countries = String.join(", ", territories.countries());
        return switch (territories.rule()) {
            case WORLDWIDE -> "";
            case ONLY -> countries;
            case EXCEPT -> EXCEPT + countries;
        };
    }

    public static Territories territories(String text) {
        String words = text.strip();
        boolean except = words.toLowerCase(Locale.ROOT).startsWith(EXCEPT);
        List<String> countries = Arrays.stream((except ? words.substring(EXCEPT.length()) : words).split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        if (countries.isEmpty() || countries.equals(List.of("WORLDWIDE"))) {
            return Territories.WORLDWIDE;
        }
        return new Territories(except ? Territories.Rule.EXCEPT : Territories.Rule.ONLY, countries);
    }

    /** "2026-12-04 10:00" in the zone; as UTC when there is no such zone. */
    public static String moment(@Nullable Instant at, String zone) {
        return at == null ? "" : MOMENT.format(at.atZone(zoneOr(zone)));
    }

    /** @throws java.time.DateTimeException when it is no such moment or no such zone */
    public static Instant moment(String text, String zone) {
        String words = text.strip().replace('T', ' ');
        LocalDateTime local =
                LocalDateTime.parse(words.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? words + " 00:00" : words, MOMENT);
        return local.atZone(ZoneId.of(zone)).toInstant();
    }

    private static ZoneId zoneOr(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (java.time.DateTimeException unknown) {
            return java.time.ZoneOffset.UTC;
        }
    }
}
