package org.deadwax.server.catalog.release;

import java.util.List;
import java.util.UUID;
import org.deadwax.server.catalog.product.ProductPlaces;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The releases that products are of. */
@Component
class PlacesOfProducts implements ProductPlaces {

    private final JdbcClient jdbc;
    private final VisibleReleases visible;
    private final Derived derived;

    PlacesOfProducts(JdbcClient jdbc, VisibleReleases visible, Derived derived) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.derived = derived;
    }

    @Override
    public boolean sees(Access access, UUID releaseId) {
        return visible.sees(access, releaseId);
    }

    @Override
    public void checkTrack(UUID labelId, UUID releaseId, @Nullable UUID trackId) {
        if (trackId == null) {
            return;
        }
        boolean there = jdbc.sql("""
                SELECT EXISTS (SELECT FROM track
                    WHERE label_id = :label AND release_id = :release AND id = :track AND number IS NOT NULL)
                """)
                .param("label", labelId)
                .param("release", releaseId)
                .param("track", trackId)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw ProblemException.invalid("trackId", "This release has no track " + trackId + ".");
        }
    }

    @Override
    public void changed(UUID labelId, UUID releaseId) {
        derived.renew(labelId, List.of(releaseId));
    }
}
