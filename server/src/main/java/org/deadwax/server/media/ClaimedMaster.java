package org.deadwax.server.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A master that this server checks just now.
 *
 * @param checksum composite, as storage should have it
 * @param again it was accepted before, and somebody wants it looked at once more
 * @param attempts so far, this one among them
 */
record ClaimedMaster(
        UUID id,
        UUID labelId,
        UUID trackId,
        String key,
        String fileName,
        long sizeBytes,
        String fingerprint,
        String checksum,
        boolean again,
        int attempts) {

    static ClaimedMaster of(ResultSet row, int number) throws SQLException {
        return new ClaimedMaster(
                row.getObject("id", UUID.class),
                row.getObject("label_id", UUID.class),
                row.getObject("track_id", UUID.class),
                row.getString("object_key"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("fingerprint"),
                row.getString("checksum"),
                !row.getString("state").equals("VERIFYING"),
                row.getInt("attempts"));
    }
}
