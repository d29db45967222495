package org.deadwax.server.catalog.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Billing;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.artist.Artists;
import org.deadwax.server.catalog.product.Products;
import org.deadwax.server.catalog.release.Releases;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one release of a file into the catalogue, by the same ways as people do. What is there already stays as it is. */
@Component
class TakeIn {

    enum Outcome {
        MADE,
        ADDED_TO,
        KNOWN
    }

    private final KnownReleases knownReleases;
    private final Artists artists;
    private final Releases releases;
    private final Products products;

    TakeIn(KnownReleases knownReleases, Artists artists, Releases releases, Products products) {
        this.knownReleases = knownReleases;
        this.artists = artists;
        this.releases = releases;
        this.products = products;
    }

    /**
     * To be called in a transaction, so that a release goes in whole or not at all.
     *
     * @throws org.deadwax.server.platform.ProblemException for what cannot be kept
     */
    Outcome take(Access access, IncomingRelease incoming) {
        UUID known = knownReleases.find(access.labelId(), incoming).orElse(null);
        return known == null ? make(access, incoming) : add(access, releases.get(access, known), incoming);
    }

    private Outcome make(Access access, IncomingRelease incoming) {
        List<Artist> all = new ArrayList<>(artists.all(access));
        ReleaseEdit edit = incoming.edit();
        List<TrackEdit> tracks = new ArrayList<>();
        for (int n = 0; n < edit.tracks().size(); n++) {
            tracks.add(edit.tracks()
                    .get(n)
                    .withArtists(billing(access, incoming.trackArtists().get(n), all)));
        }
        Release made = releases.create(
                access,
                edit.withArtists(billing(access, incoming.artists(), all)).withTracks(tracks),
                null);
        for (IncomingProduct product : incoming.products()) {
            products.create(access, made.id(), selling(product, incoming, made), null);
        }
        return Outcome.MADE;
    }

    /** Tracks and products that it lacks; nothing that anybody typed is overwritten. */
    private Outcome add(Access access, Release there, IncomingRelease incoming) {
        List<Artist> all = new ArrayList<>(artists.all(access));
        List<TrackEdit> tracks = new ArrayList<>(there.edit().tracks());
        int before = tracks.size();
        for (int n = 0; n < incoming.edit().tracks().size(); n++) {
            TrackEdit track = incoming.edit().tracks().get(n);
            if (tracks.stream().noneMatch(one -> same(one, track))) {
                tracks.add(track.withArtists(
                        billing(access, incoming.trackArtists().get(n), all)));
            }
        }
        Release now = there;
        if (tracks.size() > before) {
            now = releases.save(
                    access,
                    there.id(),
                    IfMatch.required(IfMatch.etag(there.version())),
                    there.edit().withTracks(tracks));
        }
        List<IncomingProduct> missing = new ArrayList<>();
        for (IncomingProduct product : incoming.products()) {
            ProductEdit selling = selling(product, incoming, now);
            if (now.products().stream().noneMatch(one -> same(one.edit(), selling))) {
                missing.add(product);
            }
        }
        for (IncomingProduct product : missing) {
            products.create(access, now.id(), selling(product, incoming, now), null);
        }
        return tracks.size() > before || !missing.isEmpty() ? Outcome.ADDED_TO : Outcome.KNOWN;
    }

    private static boolean same(TrackEdit one, TrackEdit other) {
        String isrc = plain(one.isrc());
        if (!isrc.isEmpty() && !plain(other.isrc()).isEmpty()) {
            return isrc.equals(plain(other.isrc()));
        }
        return one.title().strip().equalsIgnoreCase(other.title().strip())
                && plain(one.versionTitle()).equals(plain(other.versionTitle()));
    }

    private static boolean same(ProductEdit one, ProductEdit other) {
        String upc = plain(one.upc());
        if (!upc.isEmpty() && !plain(other.upc()).isEmpty()) {
            return upc.replaceFirst("^0+", "").equals(plain(other.upc()).replaceFirst("^0+", ""));
        }
        return one.format() == other.format()
                && one.title().strip().equalsIgnoreCase(other.title().strip())
                && Objects.equals(one.trackId(), other.trackId());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private List<Billing> billing(Access access, List<NamedArtist> named, List<Artist> all) {
        return named.stream()
                .map(artist -> new Billing(artist(access, artist.name(), all).id(), artist.role()))
                .distinct()
                .toList();
    }

    private Artist artist(Access access, String name, List<Artist> all) {
        return all.stream()
                .filter(artist -> artist.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseGet(() -> {
                    Artist made = artists.create(access, new ArtistEdit(name.strip()), null);
                    all.add(made);
                    return made;
                });
    }

    /** The track of a product may be one that was there before: it is looked up by what it is, not by its place. */
    private static ProductEdit selling(IncomingProduct product, IncomingRelease incoming, Release release) {
        ProductEdit edit = product.edit();
        Integer place = product.track();
        if (place == null) {
            return edit;
        }
        TrackEdit sold = incoming.edit().tracks().get(place);
        UUID track = release.tracks().stream()
                .filter(one -> same(one.edit(), sold))
                .map(Track::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("“" + sold.title() + "” did not go in."));
        return new ProductEdit(
                edit.format(),
                edit.carrier(),
                track,
                edit.title(),
                edit.exclusiveTo(),
                edit.contents(),
                edit.upc(),
                edit.sku(),
                edit.weightGrams(),
                edit.discs(),
                edit.payWhatYouWant(),
                edit.minimums(),
                edit.prices(),
                edit.typed());
    }
}
