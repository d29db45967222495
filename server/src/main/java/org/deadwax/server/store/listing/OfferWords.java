package org.deadwax.server.store.listing;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.Release;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** A release in the words of a shop. */
final class OfferWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private OfferWords() {}

    static String title(Release release) {
        String version = release.versionTitle();
        return version == null || version.isBlank() ? release.title() : release.title() + " (" + version + ")";
    }

    /** The main artists as the sleeve has them. */
    static String artist(Release release) {
        String names = release.artists().stream()
                .filter(artist -> artist.role() == ArtistRole.MAIN)
                .map(BilledArtist::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? release.artist().name() : names;
    }

    /** ASCII, since an address may hold nothing else; empty when nothing is left. */
    static String handle(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String handle =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return handle.substring(0, Math.min(200, handle.length())).replaceAll("-$", "");
    }

    /** "Pre-order. Out on 20 November 2026." Null from the street date on. */
    static @Nullable String preorder(Release release, Instant now) {
        Instant street = street(release);
        LocalDate date = release.streetDate();
        return street == null || date == null || !now.isBefore(street)
                ? null
                : "Pre-order. Out on " + DAY.format(date) + ".";
    }

    /** The begin of the street date in its zone; null while it is undecided. */
    static @Nullable Instant street(Release release) {
        LocalDate date = release.streetDate();
        return date == null
                ? null
                : date.atStartOfDay(ZoneId.of(release.streetZone())).toInstant();
    }

    static String description(Release release, Instant now) {
        StringBuilder html = new StringBuilder();
        String preorder = preorder(release, now);
        if (preorder != null) {
            html.append("<p><strong>").append(escape(preorder)).append("</strong></p>");
        }
        String notes = release.linerNotes();
        if (notes != null) {
            notes.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> html.append("<p>").append(escape(line)).append("</p>"));
        }
        int discs = release.tracks().stream().mapToInt(Track::disc).max().orElse(1);
        for (int disc = 1; disc <= discs; disc++) {
            tracks(html, release, disc, discs);
        }
        rights(html, "℗", release.pLine());
        rights(html, "©", release.cLine());
        return html.toString();
    }

    private static void tracks(StringBuilder html, Release release, int disc, int discs) {
        List<Track> tracks =
                release.tracks().stream().filter(track -> track.disc() == disc).toList();
        if (tracks.isEmpty()) {
            return;
        }
        if (discs > 1) {
            html.append("<p>Disc ").append(disc).append("</p>");
        }
        html.append("<ol>");
        tracks.forEach(track -> html.append("<li>").append(escape(name(track))).append("</li>"));
        html.append("</ol>");
    }

    private static String name(Track track) {
        String version = track.versionTitle();
        return version == null || version.isBlank() ? track.title() : track.title() + " (" + version + ")";
    }

    private static void rights(StringBuilder html, String sign, @Nullable RightsLine line) {
        if (line != null && !line.owner().isBlank()) {
            String year = line.year() == null ? "" : line.year() + " ";
            html.append("<p>").append(escape(sign + " " + year + line.owner())).append("</p>");
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
