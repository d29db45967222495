package org.deadwax.server.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;

/** What tests of the catalogue make again and again. */
final class CatalogueFixture {

    static final String ZONE = "America/New_York";

    private CatalogueFixture() {}

    static UUID artist(TestApi api, UUID label, String name) {
        return api.post(path(label, "/artists"), new ArtistEdit(name))
                .as(Artist.class)
                .id();
    }

    static ReleaseEdit edit(String title, UUID artist, TrackEdit... tracks) {
        return new ReleaseEdit(title, artist, "LM-001", LocalDate.of(2026, 11, 20), ZONE, List.of(tracks));
    }

    static Release release(TestApi api, UUID label, String title, UUID artist, TrackEdit... tracks) {
        return api.post(path(label, "/releases"), edit(title, artist, tracks)).as(Release.class);
    }

    static TrackEdit track(String title, @Nullable String isrc) {
        return new TrackEdit(null, title, isrc);
    }

    static ProductEdit vinyl(String sku, @Nullable String upc) {
        return new ProductEdit(Format.VINYL, null, "Vinyl, sea-glass", upc, sku, List.of(Money.of("34.99", "USD")));
    }

    static String path(UUID label, String rest) {
        return "/api/labels/" + label + rest;
    }
}
