package org.deadwax.server.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.deadwax.model.ArtworkKind;

/**
 * A cover or booklet in storage.
 *
 * @param again it was accepted before, and somebody wants it looked at once more
 * @param attempts to look at it so far
 */
record ArtworkFile(
        UUID id,
        UUID labelId,
        UUID releaseId,
        ArtworkKind kind,
        String key,
        String fileName,
        long sizeBytes,
        String fingerprint,
        boolean again,
        int attempts) {

    static ArtworkFile of(ResultSet row, int number) throws SQLException {
        return new ArtworkFile(
                row.getObject("id", UUID.class),
                row.getObject("label_id", UUID.class),
                row.getObject("release_id", UUID.class),
                ArtworkKind.valueOf(row.getString("kind")),
                row.getString("object_key"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("fingerprint"),
                !row.getString("state").equals("CHECKING"),
                row.getInt("attempts"));
    }

    String thumbnailKey(int pixels) {
        return key + StoredArtwork.suffix(pixels);
    }
}
