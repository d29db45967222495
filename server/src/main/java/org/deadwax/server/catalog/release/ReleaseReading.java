package org.deadwax.server.catalog.release;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.Billing;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Territories;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ReleaseEdit} as it is stored: blanks off, codes in one form, what cannot be read set aside as it was typed.
 * Whether its artists and tracks exist is for the database to say.
 */
public final class ReleaseReading {

    private static final int MOST_TRACKS = 500;
    private static final int MOST_ARTISTS = 50;

    private ReleaseReading() {}

    /**
     * @param zone in which the street date is when the one that was sent is none
     * @throws ProblemException 422 with everything that cannot be kept
     */
    public static ReleaseEdit of(ReleaseEdit edit, ZoneId zone) {
        Fields fields = new Fields();
        AsTyped typed = new AsTyped("", edit.typed(), fields);
        String title = typed.line("title", edit.title());
        String streetZone = typed.read("streetZone", edit.streetZone(), ReleaseReading::zone);
        List<Billing> artists = artists("artists", edit.artists(), fields);
        if (artists.stream().noneMatch(artist -> artist.role() == ArtistRole.MAIN)) {
            fields.wrong("artists", "A release has a main artist. Choose one, or add them first.");
        }
        ReleaseEdit read = new ReleaseEdit(
                title,
                typed.optional("versionTitle", edit.versionTitle(), AsTyped.LINE),
                artists,
                typed.optional("labelName", edit.labelName(), AsTyped.LINE),
                typed.optional("catalogueNumber", edit.catalogueNumber(), AsTyped.LINE),
                typed.optional("genre", edit.genre(), AsTyped.LINE),
                language(typed.optional("language", edit.language(), AsTyped.LINE)),
                edit.explicit(),
                rights("pLine", edit.pLine(), typed),
                rights("cLine", edit.cLine(), typed),
                edit.originalDate(),
                edit.streetDate(),
                streetZone == null ? zone.getId() : streetZone,
                edit.preorderFrom(),
                territories(edit.territories(), fields),
                typed.optional("linerNotes", edit.linerNotes(), AsTyped.TEXT),
                tracks(edit.tracks(), fields),
                typed.kept(values(edit)));
        fields.check();
        return read;
    }

    /** What has a value was not only typed. */
    private static Map<String, Object> values(ReleaseEdit edit) {
        Map<String, Object> values = new HashMap<>();
        values.put("originalDate", edit.originalDate());
        values.put("streetDate", edit.streetDate());
        values.put("preorderFrom", edit.preorderFrom());
        values.put("explicit", edit.explicit());
        values.put("pLine.year", edit.pLine() == null ? null : edit.pLine().year());
        values.put("cLine.year", edit.cLine() == null ? null : edit.cLine().year());
        return values;
    }

    static List<Billing> artists(String path, List<Billing> sent, Fields fields) {
        if (sent.size() > MOST_ARTISTS) {
            fields.wrong(path, "At most " + MOST_ARTISTS + " artists; these are " + sent.size() + ".");
            return List.of();
        }
        Set<Billing> once = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            Billing billing = sent.get(i);
            if (billing == null || billing.artistId() == null || billing.role() == null) {
                fields.wrong(path + "[" + i + "]", "An artist has an id and a role: MAIN, FEATURED or REMIXER.");
                return List.of();
            }
            once.add(billing);
        }
        return sent.stream().filter(once::remove).toList();
    }

    static @Nullable RightsLine rights(String field, @Nullable RightsLine line, AsTyped typed) {
        if (line == null) {
            return null;
        }
        String owner = typed.line(field + ".owner", line.owner());
        return owner.isEmpty() && line.year() == null ? null : new RightsLine(line.year(), owner);
    }

    static @Nullable String language(@Nullable String code) {
        return code == null ? null : code.toLowerCase(Locale.ROOT);
    }

    private static Territories territories(Territories sent, Fields fields) {
        if (sent.countries().size() > 300) {
            fields.wrong("territories.countries", "There are not that many countries.");
            return Territories.WORLDWIDE;
        }
        List<String> countries = sent.countries().stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty() && code.length() <= 100)
                .distinct()
                .toList();
        return new Territories(sent.rule(), sent.rule() == Territories.Rule.WORLDWIDE ? List.of() : countries);
    }

    private static List<ReleaseEdit.TrackEdit> tracks(List<ReleaseEdit.TrackEdit> sent, Fields fields) {
        if (sent.size() > MOST_TRACKS) {
            fields.wrong("tracks", "At most " + MOST_TRACKS + " tracks; these are " + sent.size() + ".");
            return List.of();
        }
        Set<UUID> ids = new HashSet<>();
        return IntStream.range(0, sent.size())
                .mapToObj(i -> {
                    ReleaseEdit.TrackEdit track = sent.get(i);
                    String path = "tracks[" + i + "].";
                    if (track == null) {
                        fields.wrong("tracks[" + i + "]", "Missing: track " + (i + 1) + ".");
                        return new ReleaseEdit.TrackEdit(null, "", null);
                    }
                    if (track.id() != null && !ids.add(track.id())) {
                        fields.wrong(path + "id", "This track is named twice.");
                    }
                    return TrackReading.of(path, track, fields);
                })
                .toList();
    }

    private static String zone(String name) {
        try {
            if (ZoneId.of(name).getId().equals(name)) {
                return name;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new IllegalArgumentException("“" + name + "” is no IANA zone, as America/New_York is.");
    }

    /** Whether it is a language of ISO 639-1, or zxx for nothing that is sung. */
    public static boolean isLanguage(String code) {
        return code.equals("zxx") || Arrays.asList(Locale.getISOLanguages()).contains(code);
    }
}
