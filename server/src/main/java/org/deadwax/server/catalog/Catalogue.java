package org.deadwax.server.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Money;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.Release;
import org.deadwax.server.catalog.product.CorrectedProducts;
import org.deadwax.server.catalog.product.Downloadables;
import org.deadwax.server.catalog.product.SoldProducts;
import org.deadwax.server.catalog.release.Edition;
import org.deadwax.server.catalog.release.StoredReleases;
import org.deadwax.server.catalog.release.StoredTracks;
import org.deadwax.server.catalog.release.VisibleReleases;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What other modules may know of the catalogue. The label is always named, so that it can be asked from anywhere: it reads
 * as that label, in a transaction of its own unless one of the label is open.
 */
@Component
public class Catalogue {

    private final AsLabel asLabel;
    private final StoredReleases releases;
    private final StoredTracks tracks;
    private final VisibleReleases visible;
    private final SoldProducts products;
    private final Downloadables downloadables;
    private final CorrectedProducts corrections;
    private final ObjectProvider<CoverFiles> covers;

    Catalogue(
            AsLabel asLabel,
            StoredReleases releases,
            StoredTracks tracks,
            VisibleReleases visible,
            SoldProducts products,
            Downloadables downloadables,
            CorrectedProducts corrections,
            ObjectProvider<CoverFiles> covers) {
        this.asLabel = asLabel;
        this.releases = releases;
        this.tracks = tracks;
        this.visible = visible;
        this.products = products;
        this.downloadables = downloadables;
        this.corrections = corrections;
        this.covers = covers;
    }

    /** The edition that is worked on. */
    public Optional<Release> release(UUID labelId, UUID releaseId) {
        return asLabel.in(labelId, () -> releases.find(labelId, releaseId, Edition.WORKING));
    }

    /** The edition that is published; empty when none is. */
    public Optional<Release> published(UUID labelId, UUID releaseId) {
        return asLabel.in(labelId, () -> releases.find(labelId, releaseId, Edition.PUBLISHED));
    }

    /** Also one that was taken off its release: its masters stay with it. */
    public Optional<TrackPlace> track(UUID labelId, UUID trackId) {
        return asLabel.in(labelId, () -> tracks.place(labelId, trackId));
    }

    /** Tracks that are worked on by release; a release without any is left out. */
    public Map<UUID, List<UUID>> tracks(UUID labelId, Collection<UUID> releaseIds) {
        return asLabel.in(labelId, () -> tracks.ids(labelId, releaseIds));
    }

    /** All of the label's, as they are published, in no particular order. */
    public List<SoldProduct> products(UUID labelId) {
        return asLabel.in(labelId, () -> products.all(labelId));
    }

    /** What these products give to listen to; those of another label are left out. */
    public Map<UUID, Downloadable> downloadables(UUID labelId, Collection<UUID> productIds) {
        return asLabel.in(labelId, () -> downloadables.of(labelId, productIds));
    }

    /** What these products cost, costs and will cost; one that never had a price is left out. */
    public Map<UUID, PriceSchedule> prices(UUID labelId, Collection<UUID> productIds) {
        return asLabel.in(labelId, () -> products.schedules(labelId, productIds));
    }

    /** The cover that the release has now. */
    public Optional<CoverFiles.Cover> cover(UUID labelId, UUID releaseId) {
        CoverFiles files = covers.getIfAvailable();
        return files == null ? Optional.empty() : asLabel.in(labelId, () -> files.current(labelId, releaseId));
    }

    /** Empty when storage does not have it any more. */
    public Optional<byte[]> bytes(UUID labelId, CoverFiles.Cover cover) {
        CoverFiles files = covers.getIfAvailable();
        return files == null ? Optional.empty() : asLabel.in(labelId, () -> files.bytes(labelId, cover));
    }

    /** Takes a store's price into the catalogue, as the regular one from now on; for whoever asks in the current request. */
    public void takePrice(Access access, UUID productId, Money price) {
        corrections.price(access, productId, price);
    }

    /** Takes a store's barcode or SKU into the catalogue; for whoever asks in the current request. @param upc null: as it is */
    public void takeCodes(Access access, UUID productId, @Nullable String upc, @Nullable String sku) {
        corrections.codes(access, productId, upc, sku);
    }

    /** For whoever asks in the current request: 404 when it is another label's, or another artist's than theirs. */
    public Release releaseFor(Access access, UUID releaseId) {
        return asLabel.in(access.labelId(), () -> releases.visible(access, releaseId));
    }

    /** As {@link #releaseFor}, by track. */
    public TrackPlace trackFor(Access access, UUID trackId) {
        return asLabel.in(
                access.labelId(),
                () -> tracks.place(access.labelId(), trackId)
                        .filter(place -> visible.sees(access, place.releaseId()))
                        .orElseThrow(() -> ProblemException.notFound("There is no track " + trackId + ".")));
    }
}
