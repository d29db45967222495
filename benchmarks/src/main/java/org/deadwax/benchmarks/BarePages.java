package org.deadwax.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The peer: one connection that reads a page of the list, with all that the list shows, and nothing else around it. */
final class BarePages implements AutoCloseable {

    private static final String PAGE = """
            SELECT r.id, r.title, r.version_title, r.artist_id, a.name, r.catalogue_number, r.genre, r.street_date,
                   r.street_zone, r.preorder_from, r.state, r.published_revision, r.changed_at, r.version,
                   (SELECT count(*) FROM track t WHERE t.label_id = r.label_id AND t.release_id = r.id
                    AND t.number IS NOT NULL),
                   ARRAY(SELECT DISTINCT p.format FROM product p WHERE p.label_id = r.label_id AND p.release_id = r.id),
                   (SELECT count(DISTINCT m.track_id) FROM track t
                    JOIN master m ON m.label_id = t.label_id AND m.track_id = t.id AND m.state = 'ACCEPTED'
                    WHERE t.label_id = r.label_id AND t.release_id = r.id AND t.number IS NOT NULL)
            FROM (SELECT * FROM release WHERE label_id = ? ORDER BY sort_title, id LIMIT ?) r
            JOIN artist a ON a.label_id = r.label_id AND a.id = r.artist_id
            ORDER BY r.sort_title, r.id
            """;

    private final Connection connection;
    private final PreparedStatement statement;
    private final UUID label;

    BarePages(BenchServer server, UUID label) throws SQLException {
        this.connection = server.connect();
        this.statement = connection.prepareStatement(PAGE);
        this.label = label;
    }

    /** @return nanoseconds until every column of every row was read */
    long page(int size) throws SQLException {
        long start = System.nanoTime();
        statement.setObject(1, label);
        statement.setInt(2, size + 1);
        int read = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    read += String.valueOf(rows.getObject(i)).length();
                }
            }
        }
        if (read == 0) {
            throw new IllegalStateException("The page is empty.");
        }
        return System.nanoTime() - start;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
