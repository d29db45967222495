package org.deadwax.benchmarks;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.Deflater;
import org.deadwax.simulator.TimedWebhook;

/** Orders that wait in the inbox, put there at one moment, as the server itself would have put them. */
final class Backlog {

    private static final int BATCH = 500;

    private final BenchServer server;

    Backlog(BenchServer server) {
        this.server = server;
    }

    /** So many orders, each different, in one transaction: nobody sees one before all are there. */
    void fill(int shop, List<TimedWebhook> some, long orders) throws SQLException {
        try (Connection worker = server.connect();
                PreparedStatement insert = worker.prepareStatement("""
                        INSERT INTO store_inbox (received_at, day, shop_id, size, state, codec, webhook_id, topic, api_version, body)
                        VALUES (now(), current_date, ?, ?, 0, 1, ?, 'orders/paid', '2026-10', ?)
                        """)) {
            worker.setAutoCommit(false);
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            for (long i = 0; i < orders; i++) {
                byte[] body = PaidOrders.copy(some.get((int) (i % some.size())), (int) (i / some.size()));
                insert.setInt(1, shop);
                insert.setInt(2, body.length);
                insert.setString(3, SignedBody.id((1L << 50) + i));
                insert.setBytes(4, packed(deflater, body));
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            worker.commit();
            deflater.end();
        }
    }

    /** Webhooks of a shop that were counted so far, which costs no look into the inbox. */
    static long counted(Statement statement, int shop) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT counted FROM shop WHERE id = " + shop)) {
            row.next();
            return row.getLong(1);
        }
    }

    static long waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM store_inbox WHERE state = 0")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] packed(Deflater deflater, byte[] body) {
        deflater.reset();
        deflater.setInput(body);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2);
        byte[] some = new byte[8192];
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        return packed.toByteArray();
    }
}
