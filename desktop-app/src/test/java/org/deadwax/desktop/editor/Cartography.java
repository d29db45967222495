package org.deadwax.desktop.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Money;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.Track;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/** A server that holds one draft of eleven tracks, and takes what is saved as the real one does. */
final class Cartography {

    static final UUID ID = Fixtures.id("Cartography");
    private static final List<String> TITLES = List.of(
            "Datum",
            "Benchmark",
            "Isobar",
            "Magnetic North",
            "Ridge and Furrow",
            "Trig Point",
            "Undertow",
            "Hachures",
            "Contour Interval",
            "Sheet 173",
            "Legend");

    private Release release = first();
    private boolean refuse;
    final List<String> asked = new ArrayList<>();

    static UUID track(int number) {
        return Fixtures.id("Cartography track " + number);
    }

    static UUID product(Format format) {
        return Fixtures.id("Cartography " + format);
    }

    private static Release first() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 1; i <= TITLES.size(); i++) {
            int isrc = i < 4 ? 117 + i : 116 + i;
            tracks.add(new Track(
                    track(i), i, TITLES.get(i - 1), i == 4 ? null : new Isrc(String.format("QMLMR26%05d", isrc))));
        }
        return new Release(
                ID,
                "Cartography",
                new Artist(Fixtures.id("Tall Weather"), "Tall Weather"),
                "LMR-045",
                LocalDate.of(2027, 1, 22),
                "America/New_York",
                ReleaseState.DRAFT,
                tracks,
                List.of(
                        sold(Format.VINYL, "Vinyl, black", "850042104538", "LMR-045-LP", 1498, 1350, 1250),
                        sold(Format.CD, "CD", "850042104545", "LMR-045-CD", 1298, 1150, 1050),
                        sold(Format.CASSETTE, "Cassette", "850042104552", "LMR-045-MC", 1098, 950, 850),
                        sold(Format.DIGITAL_ALBUM, "Digital album", "850042104569", null, 999, 899, 799)),
                3);
    }

    private static Product sold(
            Format format, String title, String upc, @Nullable String sku, long usd, long eur, long gbp) {
        return new Product(
                product(format),
                format,
                null,
                title,
                new Upc(upc),
                sku,
                List.of(new Money(usd, "USD"), new Money(eur, "EUR"), new Money(gbp, "GBP")),
                1);
    }

    /** Somebody else saves another title and the vinyl's name stays. */
    void savedElsewhere(String title) {
        release = new Release(
                ID,
                title,
                release.artist(),
                release.catalogueNumber(),
                release.streetDate(),
                release.streetZone(),
                release.state(),
                release.tracks(),
                release.products(),
                release.version() + 1);
    }

    /** The next product that is saved is refused, as one whose SKU is taken. */
    void refuseNextProduct() {
        refuse = true;
    }

    Release publish(UUID label, UUID id, String ifMatch) {
        release = new Release(
                ID,
                release.title(),
                release.artist(),
                release.catalogueNumber(),
                release.streetDate(),
                release.streetZone(),
                ReleaseState.PUBLISHED,
                release.tracks(),
                release.products(),
                release.version() + 1);
        return release;
    }

    Release now() {
        return release;
    }

    Release release(UUID label, UUID id) {
        return release;
    }

    List<Artist> artists(UUID label) {
        return List.of(release.artist());
    }

    Artist createArtist(UUID label, ArtistEdit edit) {
        return new Artist(Fixtures.id(edit.name()), edit.name());
    }

    Release saveRelease(UUID label, UUID id, String ifMatch, ReleaseEdit edit) {
        asked.add("release " + ifMatch);
        if (!ifMatch.equals("\"" + release.version() + "\"")) {
            throw ApiProblem.of(412, "/problems/stale-edit", "Somebody else saved this release meanwhile.");
        }
        List<Track> tracks = new ArrayList<>();
        for (ReleaseEdit.TrackEdit track : edit.tracks()) {
            int number = tracks.size() + 1;
            tracks.add(new Track(
                    track.id() == null ? Fixtures.id("made " + track.title()) : track.id(),
                    number,
                    track.title(),
                    track.isrc() == null ? null : Isrc.parse(track.isrc())));
        }
        release = new Release(
                ID,
                edit.title(),
                release.artist(),
                edit.catalogueNumber(),
                edit.streetDate(),
                edit.streetZone(),
                release.state(),
                tracks,
                release.products(),
                release.version() + 1);
        return release;
    }

    Product saveProduct(UUID label, UUID id, String ifMatch, ProductEdit edit) {
        asked.add("product " + edit.title() + " " + edit.prices());
        if (refuse) {
            refuse = false;
            throw ApiProblem.of(409, "/problems/conflict", "The SKU is taken.");
        }
        List<Product> products = release.products().stream()
                .map(product -> product.id().equals(id)
                        ? new Product(
                                id,
                                edit.format(),
                                null,
                                edit.title(),
                                edit.upc() == null ? null : new Upc(edit.upc()),
                                edit.sku(),
                                edit.prices(),
                                product.version() + 1)
                        : product)
                .toList();
        release = new Release(
                ID,
                release.title(),
                release.artist(),
                release.catalogueNumber(),
                release.streetDate(),
                release.streetZone(),
                release.state(),
                release.tracks(),
                products,
                release.version());
        return products.getFirst();
    }

    PriceMinimum priceMinimum(String chart, Format format, LocalDate day, int tracks) {
        return switch (format) {
            case VINYL -> minimum(format, 1599, "Vinyl needs 15.99 USD since 4 April 2025.");
            case CD -> minimum(format, 799, "A CD needs 7.99 USD since 4 April 2025.");
            case CASSETTE -> minimum(format, 799, "A cassette needs 7.99 USD since 4 April 2025.");
            case DIGITAL_ALBUM -> minimum(format, 799, "A digital album needs 7.99 USD since 4 April 2025.");
            case DIGITAL_TRACK, BOX_SET, FAN_PACK ->
                throw ApiProblem.of(404, "/problems/not-found", "No minimum price is known for " + format + ".");
        };
    }

    private static PriceMinimum minimum(Format format, long cents, String sentence) {
        return new PriceMinimum(
                format,
                "US",
                false,
                new Money(cents, "USD"),
                LocalDate.of(2025, 4, 4),
                null,
                sentence,
                "MIN_PRICE",
                "two sources",
                "as published");
    }

    List<Master> masters(UUID label, UUID id) {
        List<Master> masters = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            if (i == 5 || i == 6) {
                continue;
            }
            MasterState state = i == 7 ? MasterState.REJECTED : i == 8 ? MasterState.VERIFYING : MasterState.ACCEPTED;
            masters.add(new Master(
                    Fixtures.id("master " + i),
                    track(i),
                    String.format("%02d %s.wav", i, TITLES.get(i - 1)),
                    128_000_000,
                    state,
                    i == 7
                            ? "The header says 4:31.2, the audio ends at 3:58.6. Export it again and drop it here."
                            : null,
                    i == 4 ? List.of("Starts with 12.4 s of silence; more than 10 s is unusual") : List.of(),
                    i == 8
                            ? null
                            : new Master.Audio("pcm_s24le", 96_000, 24, 2, 222_000 + i * 18_000L, -9.4, -1.2, false),
                    Instant.parse("2026-11-19T21:36:00Z"),
                    1,
                    state == MasterState.ACCEPTED,
                    "Rosa",
                    null,
                    List.of(),
                    null,
                    null,
                    true));
        }
        return masters;
    }
}
