package org.deadwax.server.catalog.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.Credit;
import org.deadwax.model.FieldChange;
import org.deadwax.model.Release;
import org.deadwax.model.Territories;
import org.deadwax.model.Track;

/** What changed of a release and its tracks, in words. Tracks are told by their place in the later edition. */
public final class WordsOfRelease {

    private WordsOfRelease() {}

    public static List<FieldChange> changes(Release before, Release after) {
        List<FieldChange> changes = new ArrayList<>(Words.between("", words(before), words(after)));
        Map<UUID, Track> gone = new LinkedHashMap<>();
        before.tracks().forEach(track -> gone.put(track.id(), track));
        for (int i = 0; i < after.tracks().size(); i++) {
            Track track = after.tracks().get(i);
            Track was = gone.remove(track.id());
            if (was == null) {
                changes.add(new FieldChange("tracks[" + i + "]", null, track.title()));
            } else {
                changes.addAll(Words.between("tracks[" + i + "].", words(was), words(track)));
            }
        }
        for (Track track : gone.values()) {
            changes.add(new FieldChange("tracks[" + before.tracks().indexOf(track) + "]", track.title(), null));
        }
        return changes;
    }

    private static Map<String, String> words(Release release) {
        return new Words()
                .put("title", release.title())
                .put("versionTitle", release.versionTitle())
                .joined("artists", artists(release.artists()))
                .put("labelName", release.labelName())
                .put("catalogueNumber", release.catalogueNumber())
                .put("genre", release.genre())
                .put("language", release.language())
                .name("explicit", release.explicit())
                .rights("pLine", release.pLine())
                .rights("cLine", release.cLine())
                .put("originalDate", release.originalDate())
                .put("streetDate", release.streetDate())
                .put("streetZone", release.streetZone())
                .put("preorderFrom", release.preorderFrom())
                .put("territories", territories(release.territories()))
                .put("linerNotes", release.linerNotes())
                .typed(release.typed())
                .map();
    }

    private static Map<String, String> words(Track track) {
        return new Words()
                .put("place", track.disc() + "-" + track.number())
                .put("title", track.title())
                .put("versionTitle", track.versionTitle())
                .joined("artists", artists(track.artists()))
                .put("isrc", track.isrc() == null ? null : track.isrc().shown())
                .name("explicit", track.explicit())
                .put("language", track.language())
                .rights("pLine", track.pLine())
                .joined(
                        "credits",
                        track.credits().stream().map(WordsOfRelease::credit).toList())
                .put("lyrics", track.lyrics())
                .put("instantGratDate", track.instantGratDate())
                .typed(track.typed())
                .map();
    }

    private static List<String> artists(List<BilledArtist> artists) {
        return artists.stream()
                .map(artist -> artist.role() == ArtistRole.MAIN
                        ? artist.name()
                        : artist.name() + " (" + Words.name(artist.role()).toLowerCase(Locale.ROOT) + ")")
                .toList();
    }

    private static String credit(Credit credit) {
        return Words.name(credit.role()) + ": " + credit.name()
                + (credit.detail() == null ? "" : " (" + credit.detail() + ")")
                + (credit.ipi() == null ? "" : " IPI " + credit.ipi())
                + (credit.isni() == null ? "" : " ISNI " + credit.isni());
    }

    private static String territories(Territories territories) {
        String countries = String.join(", ", territories.countries());
        return switch (territories.rule()) {
            case WORLDWIDE -> "Worldwide";
            case ONLY -> "Only " + countries;
            case EXCEPT -> "Everywhere but " + countries;
        };
    }
}
