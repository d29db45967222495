package org.deadwax.server.catalog.release;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.server.catalog.JsonColumn;
import org.deadwax.server.catalog.artist.ArtistNames;
import org.deadwax.server.catalog.finding.TypedFindings;
import org.deadwax.server.catalog.product.StoredProducts;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole releases. In a transaction of the label. */
@Component
public class StoredReleases {

    private final JdbcClient jdbc;
    private final JsonColumn json;
    private final StoredTracks tracks;
    private final StoredProducts products;
    private final ArtistNames names;
    private final VisibleReleases visible;

    StoredReleases(
            JdbcClient jdbc,
            JsonColumn json,
            StoredTracks tracks,
            StoredProducts products,
            ArtistNames names,
            VisibleReleases visible) {
        this.jdbc = jdbc;
        this.json = json;
        this.tracks = tracks;
        this.products = products;
        this.names = names;
        this.visible = visible;
    }

    public Optional<Release> find(UUID labelId, UUID releaseId, Edition edition) {
        return read(labelId, List.of(releaseId), edition, true).stream().findFirst();
    }

    /** Those of the working edition that there are, in the order of their ids. */
    public List<Release> all(UUID labelId, Collection<UUID> releaseIds) {
        return read(labelId, releaseIds, Edition.WORKING, true);
    }

    /** As {@link #all}, without their tracks and products. */
    public List<Release> bare(UUID labelId, Collection<UUID> releaseIds) {
        return read(labelId, releaseIds, Edition.WORKING, false);
    }

    private List<Release> read(UUID labelId, Collection<UUID> releaseIds, Edition edition, boolean whole) {
        List<ReleaseRow> found = jdbc.sql("""
                SELECT e.*, a.name AS artist_name, r.version AS working_version, r.state AS working_state,
                       r.published_revision AS revision
                FROM %s e
                JOIN release r ON r.label_id = :label AND r.id = e.id
                JOIN artist a ON a.label_id = :label AND a.id = e.artist_id
                WHERE e.label_id = :label AND e.id = ANY (:releases)
                ORDER BY e.id
                """.formatted(edition.releases()))
                .param("label", labelId)
                .param("releases", releaseIds.toArray(UUID[]::new))
                .query((row, n) -> ReleaseRow.of(row, edition, json))
                .list();
        List<UUID> ids = found.stream().map(ReleaseRow::id).toList();
        Map<UUID, List<StoredTracks.Row>> trackRows = whole ? tracks.of(labelId, ids, edition) : Map.of();
        Map<UUID, List<Product>> productLists = whole ? products.ofReleases(labelId, ids) : Map.of();
        Set<UUID> artists = new HashSet<>();
        found.forEach(release -> release.artists().forEach(artist -> artists.add(artist.artistId())));
        trackRows
                .values()
                .forEach(rows ->
                        rows.forEach(track -> track.artists().forEach(artist -> artists.add(artist.artistId()))));
        Map<UUID, String> known = names.of(labelId, artists);
        return found.stream()
                .map(row -> row.release(
                        known,
                        trackRows.getOrDefault(row.id(), List.of()).stream()
                                .map(track -> track.track(known))
                                .toList(),
                        productLists.getOrDefault(row.id(), List.of())))
                .map(release -> whole ? TypedFindings.in(release) : release)
                .toList();
    }

    /** For whoever asks: 404 when it is another label's, or another artist's than theirs. */
    public Release visible(Access access, UUID releaseId) {
        return visible(access, releaseId, Edition.WORKING)
                .orElseThrow(() -> ProblemException.notFound("There is no release " + releaseId + "."));
    }

    public Optional<Release> visible(Access access, UUID releaseId, Edition edition) {
        return visible.sees(access, releaseId) ? find(access.labelId(), releaseId, edition) : Optional.empty();
    }

    /** Nobody else changes them until this transaction ends; in one order, so that two never wait for each other. */
    public void lock(UUID labelId, Collection<UUID> releaseIds) {
        jdbc.sql("SELECT 1 FROM release WHERE label_id = :label AND id = ANY (:ids) ORDER BY id FOR UPDATE")
                .param("label", labelId)
                .param("ids", releaseIds.toArray(UUID[]::new))
                .query(row -> {});
    }
}
