package org.deadwax.desktop.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.Credit;
import org.deadwax.model.CreditRole;
import org.deadwax.model.Explicit;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Territories;
import org.deadwax.model.Track;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/** Cartography by Tall Weather, a draft of eleven tracks, as the design's pictures have it; and how a server keeps edits. */
final class CartographyRelease {

    static final UUID ID = Fixtures.id("Cartography");
    static final Artist TALL_WEATHER = new Artist(Fixtures.id("Tall Weather"), "Tall Weather");
    static final List<String> TITLES = List.of(
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
    private static final RightsLine LINE = new RightsLine(2027, "Low Meridian Records");

    private CartographyRelease() {}

    static UUID track(int number) {
        return Fixtures.id("Cartography track " + number);
    }

    static UUID product(Format format) {
        return Fixtures.id("Cartography " + format);
    }

    static Release first() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 1; i <= TITLES.size(); i++) {
            int isrc = i < 4 ? 117 + i : 116 + i;
            tracks.add(new Track(
                    track(i),
                    1,
                    i,
                    TITLES.get(i - 1),
                    null,
                    guest(i),
                    i == 4 ? null : new Isrc(String.format("QMLMR26%05d", isrc)),
                    i == 3 ? Explicit.EXPLICIT : Explicit.NOT_EXPLICIT,
                    "en",
                    LINE,
                    credits(i),
                    null,
                    null,
                    Map.of()));
        }
        return new Release(
                ID,
                "Cartography",
                null,
                TALL_WEATHER,
                List.of(),
                null,
                "LMR-045",
                "Post-rock",
                "en",
                Explicit.NOT_EXPLICIT,
                LINE,
                LINE,
                null,
                LocalDate.of(2027, 1, 22),
                "America/New_York",
                Instant.parse("2026-12-04T15:00:00Z"),
                Territories.WORLDWIDE,
                null,
                Map.of(),
                ReleaseState.DRAFT,
                0,
                tracks,
                List.of(
                        sold(Format.VINYL, "Vinyl, black", "850042104538", "LMR-045-LP", 1498, 1350, 1250),
                        sold(Format.CD, "CD", "850042104545", "LMR-045-CD", 1298, 1150, 1050),
                        sold(Format.CASSETTE, "Cassette", "850042104552", "LMR-045-MC", 1098, 950, 850),
                        sold(Format.DIGITAL_ALBUM, "Digital album", "850042104569", null, 999, 899, 799)),
                List.of(),
                3);
    }

    private static List<BilledArtist> guest(int number) {
        String name = number == 5 ? "Ines Okafor" : number == 10 ? "Hollis Quay" : "";
        return name.isEmpty() ? List.of() : List.of(new BilledArtist(Fixtures.id(name), name, ArtistRole.FEATURED));
    }

    private static List<Credit> credits(int number) {
        List<Credit> credits = new ArrayList<>();
        if (number != 5 && number != 6) {
            credits.add(new Credit(CreditRole.COMPOSER, "Ruth Adeyemi", null, "00000000199", null));
        }
        credits.add(new Credit(CreditRole.LYRICIST, number % 2 == 0 ? "Ruth Adeyemi" : "Tom Sayle"));
        credits.add(new Credit(CreditRole.PRODUCER, "Jan Brevik"));
        return credits;
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

    /** As a server keeps what is sent, also what is wrong. */
    static Release edited(Release release, ReleaseEdit edit, List<BilledArtist> artists) {
        List<Track> tracks = new ArrayList<>();
        for (ReleaseEdit.TrackEdit track : edit.tracks()) {
            tracks.add(track(track, tracks.size() + 1));
        }
        return new Release(
                ID,
                edit.title(),
                edit.versionTitle(),
                release.artist(),
                artists,
                edit.labelName(),
                edit.catalogueNumber(),
                edit.genre(),
                edit.language(),
                edit.explicit(),
                edit.pLine(),
                edit.cLine(),
                edit.originalDate(),
                edit.streetDate(),
                edit.streetZone(),
                edit.preorderFrom(),
                edit.territories(),
                edit.linerNotes(),
                edit.typed(),
                release.state(),
                release.publishedRevision(),
                tracks,
                release.products(),
                release.findings(),
                release.version() + 1);
    }

    private static Track track(ReleaseEdit.TrackEdit edit, int number) {
        Isrc isrc = null;
        Map<String, String> typed = new java.util.HashMap<>(edit.typed());
        String written = edit.isrc();
        if (written != null) {
            try {
                isrc = Isrc.parse(written);
            } catch (IllegalArgumentException wrong) {
                typed.put("isrc", written);
            }
        }
        return new Track(
                edit.id() == null ? Fixtures.id("made " + edit.title()) : edit.id(),
                edit.disc() == null ? 1 : edit.disc(),
                number,
                edit.title(),
                edit.versionTitle(),
                List.of(),
                isrc,
                edit.explicit(),
                edit.language(),
                edit.pLine(),
                edit.credits(),
                edit.lyrics(),
                edit.instantGratDate(),
                typed);
    }

    static Product edited(UUID id, ProductEdit edit, long version) {
        return new Product(
                id,
                edit.format(),
                edit.carrier(),
                edit.trackId(),
                edit.title(),
                edit.exclusiveTo(),
                edit.contents(),
                edit.upc() == null ? null : new Upc(edit.upc()),
                edit.sku(),
                edit.weightGrams(),
                edit.discs(),
                edit.payWhatYouWant(),
                edit.minimums(),
                edit.prices(),
                edit.prices(),
                edit.typed(),
                List.of(),
                version);
    }

    /** With other products, in another state. */
    static Release with(Release release, ReleaseState state, List<Product> products, long version) {
        return new Release(
                release.id(),
                release.title(),
                release.versionTitle(),
                release.artist(),
                release.artists(),
                release.labelName(),
                release.catalogueNumber(),
                release.genre(),
                release.language(),
                release.explicit(),
                release.pLine(),
                release.cLine(),
                release.originalDate(),
                release.streetDate(),
                release.streetZone(),
                release.preorderFrom(),
                release.territories(),
                release.linerNotes(),
                release.typed(),
                state,
                release.publishedRevision(),
                release.tracks(),
                products,
                release.findings(),
                version);
    }

    static List<Master> masters() {
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
