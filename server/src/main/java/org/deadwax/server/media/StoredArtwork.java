package org.deadwax.server.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkState;
import org.deadwax.model.Removed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Covers and booklets, as a label sees them. Every call stands in a transaction of the label. */
@Component
class StoredArtwork {

    /** Of the keys that belong to one file: itself and its small pictures. */
    static final List<String> SUFFIXES = Stream.concat(
                    Stream.of(""), Thumbnails.SIZES.stream().map(StoredArtwork::suffix))
            .toList();

    private static final String SELECT = """
            SELECT a.*,
                   (SELECT count(*) FROM artwork o
                    WHERE o.label_id = :label AND o.release_id = a.release_id AND o.kind = a.kind
                      AND o.state <> 'ABANDONED' AND (o.uploaded_at, o.id) <= (a.uploaded_at, a.id)) AS version,
                   a.state = 'ACCEPTED' AND a.discard_asked_at IS NULL AND NOT EXISTS (
                    SELECT FROM artwork o
                    WHERE o.label_id = :label AND o.release_id = a.release_id AND o.kind = a.kind AND o.state = 'ACCEPTED'
                      AND o.discard_asked_at IS NULL AND (o.uploaded_at, o.id) > (a.uploaded_at, a.id)) AS current
            FROM artwork a WHERE a.label_id = :label AND a.state <> 'ABANDONED'
            """;

    private final JdbcClient jdbc;
    private final FindingsJson json;

    StoredArtwork(JdbcClient jdbc, FindingsJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    static String suffix(int pixels) {
        return "." + pixels + ".jpg";
    }

    Optional<Artwork> find(UUID labelId, UUID id) {
        return jdbc.sql(SELECT + " AND a.id = :id")
                .param("label", labelId)
                .param("id", id)
                .query(this::artwork)
                .optional();
    }

    Optional<ArtworkFile> file(UUID labelId, UUID id) {
        return jdbc.sql("SELECT * FROM artwork WHERE label_id = :label AND id = :id FOR UPDATE")
                .param("label", labelId)
                .param("id", id)
                .query(ArtworkFile::of)
                .optional();
    }

    /** The newest first. */
    List<Artwork> ofRelease(UUID labelId, UUID releaseId) {
        return jdbc.sql(SELECT + " AND a.release_id = :release ORDER BY a.uploaded_at DESC, a.id DESC")
                .param("label", labelId)
                .param("release", releaseId)
                .query(this::artwork)
                .list();
    }

    private Artwork artwork(ResultSet row, int number) throws SQLException {
        return new Artwork(
                row.getObject("id", UUID.class),
                row.getObject("release_id", UUID.class),
                ArtworkKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                ArtworkState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("width_pixels", Integer.class),
                row.getObject("height_pixels", Integer.class),
                row.getObject("pages", Integer.class),
                row.getInt("version"),
                row.getBoolean("current"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                json.read(row.getString("findings")),
                row.getString("waits_for"),
                removed(row));
    }

    private static @Nullable Removed removed(ResultSet row) throws SQLException {
        String by = row.getString("removed_by");
        return by == null
                ? null
                : new Removed(
                        by,
                        row.getObject("discard_asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("removed_why"));
    }
}
