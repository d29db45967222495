package org.deadwax.server.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way, as the database holds it.
 *
 * @param fingerprint null until the file was read to its end
 * @param glance null when nobody looked before it was read
 * @param multipartId storage's name for it; null once storage knows of it no longer
 */
record UploadRow(
        UUID id,
        UUID labelId,
        UUID trackId,
        String fileName,
        long sizeBytes,
        @Nullable String fingerprint,
        @Nullable String glance,
        long partBytes,
        int parts,
        String key,
        @Nullable String multipartId,
        String state) {

    boolean open() {
        return state.equals("OPEN");
    }

    boolean complete() {
        return state.equals("COMPLETE");
    }

    static UploadRow of(ResultSet row, int number) throws SQLException {
        return new UploadRow(
                row.getObject("id", UUID.class),
                row.getObject("label_id", UUID.class),
                row.getObject("track_id", UUID.class),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("fingerprint"),
                row.getString("glance"),
                row.getLong("part_bytes"),
                row.getInt("parts"),
                row.getString("object_key"),
                row.getString("multipart_id"),
                row.getString("state"));
    }
}
