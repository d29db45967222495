package org.deadwax.server.catalog.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.Billing;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Territories;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.Instants;
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
        return jdbc.sql("""
                SELECT e.*, a.name AS artist_name, r.version AS working_version, r.state AS working_state,
                       r.published_revision AS revision
                FROM %s e
                JOIN release r ON r.label_id = :label AND r.id = e.id
                JOIN artist a ON a.label_id = :label AND a.id = e.artist_id
                WHERE e.label_id = :label AND e.id = :release
                """.formatted(edition.releases()))
                .param("label", labelId)
                .param("release", releaseId)
                .query((row, n) -> release(labelId, row, edition))
                .optional();
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

    private Release release(UUID labelId, ResultSet row, Edition edition) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Billing> billing = json.list(row, "artists", Billing[].class);
        List<StoredTracks.Row> rows = tracks.of(labelId, id, edition);
        Set<UUID> artists = new HashSet<>();
        billing.forEach(artist -> artists.add(artist.artistId()));
        rows.forEach(track -> track.artists().forEach(artist -> artists.add(artist.artistId())));
        Map<UUID, String> known = names.of(labelId, artists);
        List<Track> trackList = rows.stream().map(track -> track.track(known)).toList();
        List<Product> productList = products.ofRelease(labelId, id);
        Territories territories = json.read(row, "territories", Territories.class);
        Release release = new Release(
                id,
                row.getString("title"),
                row.getString("version_title"),
                new Artist(row.getObject("artist_id", UUID.class), row.getString("artist_name")),
                ArtistNames.billed(billing, known),
                row.getString("label_name"),
                row.getString("catalogue_number"),
                row.getString("genre"),
                row.getString("language"),
                StoredTracks.explicit(row),
                json.read(row, "p_line", RightsLine.class),
                json.read(row, "c_line", RightsLine.class),
                row.getObject("original_date", LocalDate.class),
                row.getObject("street_date", LocalDate.class),
                row.getString("street_zone"),
                Instants.find(row, "preorder_from"),
                territories == null ? Territories.WORLDWIDE : territories,
                row.getString("liner_notes"),
                json.words(row, "typed"),
                edition == Edition.PUBLISHED
                        ? ReleaseState.PUBLISHED
                        : ReleaseState.valueOf(row.getString("working_state")),
                row.getInt("revision"),
                trackList,
                productList,
                List.of(),
                row.getLong("working_version"));
        return TypedFindings.in(release);
    }
}
