package org.deadwax.server.media;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.Format;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Track;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/**
 * What is written into each file of a track. Everything is text as it will stand there.
 *
 * @param date the street date as 2026-11-20; null while undecided
 * @param cover the artwork's id; null when the release has none
 */
public record TagSheet(
        String title,
        String artist,
        String albumArtist,
        String album,
        int number,
        int numbers,
        int disc,
        int discs,
        @Nullable String date,
        @Nullable String isrc,
        @Nullable String barcode,
        @Nullable String labelName,
        @Nullable String catalogueNumber,
        @Nullable String copyright,
        @Nullable String genre,
        @Nullable String lyrics,
        @Nullable UUID cover) {

    private static final int REVISION_BYTES = 12;

    /** @param labelName the label's own, where the release names no other */
    static TagSheet of(Release release, Track track, String labelName, @Nullable UUID cover) {
        RightsLine rights = release.cLine() != null ? release.cLine() : release.pLine();
        return new TagSheet(
                titled(track.title(), track.versionTitle()),
                track.artists().isEmpty() ? main(release.artists()) : billed(track),
                main(release.artists()),
                titled(release.title(), release.versionTitle()),
                track.number(),
                (int) release.tracks().stream()
                        .filter(other -> other.disc() == track.disc())
                        .count(),
                track.disc(),
                release.tracks().stream().mapToInt(Track::disc).max().orElse(1),
                release.streetDate() == null ? null : release.streetDate().toString(),
                track.isrc() == null ? null : track.isrc().code(),
                barcode(release),
                release.labelName() == null ? labelName : release.labelName(),
                release.catalogueNumber(),
                rights == null ? null : line(rights),
                release.genre(),
                track.lyrics(),
                cover);
    }

    /** Changes when anything of it does. */
    String revision() {
        return HexFormat.of()
                .formatHex(Checksums.sha256().digest(toString().getBytes(StandardCharsets.UTF_8)), 0, REVISION_BYTES);
    }

    private static String titled(String title, @Nullable String version) {
        return version == null || version.isBlank() ? title : title + " (" + version + ")";
    }

    private static String main(List<BilledArtist> artists) {
        return artists.stream()
                .filter(artist -> artist.role() == ArtistRole.MAIN)
                .map(BilledArtist::name)
                .collect(Collectors.joining(", "));
    }

    private static String billed(Track track) {
        String main = main(track.artists());
        String featured = track.artists().stream()
                .filter(artist -> artist.role() == ArtistRole.FEATURED)
                .map(BilledArtist::name)
                .collect(Collectors.joining(", "));
        return featured.isEmpty() ? main : main + " feat. " + featured;
    }

    private static String line(RightsLine rights) {
        return rights.year() == null ? rights.owner() : rights.year() + " " + rights.owner();
    }

    /** Of the download, not of a record. */
    private static @Nullable String barcode(Release release) {
        return release.products().stream()
                .filter(product -> product.format() == Format.DIGITAL_ALBUM)
                .map(Product::upc)
                .filter(Objects::nonNull)
                .map(Upc::digits)
                .findFirst()
                .orElse(null);
    }
}
