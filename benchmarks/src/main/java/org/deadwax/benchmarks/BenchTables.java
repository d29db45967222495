package org.deadwax.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a benchmark prepares in the server's database beside the server. */
final class BenchTables {

    private final BenchServer server;

    BenchTables(BenchServer server) {
        this.server = server;
    }

    /** So that every window begins with the same tables. */
    void empty() throws SQLException {
        try (Connection owner = server.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("TRUNCATE store_inbox");
        }
    }

    int shop(String domain) throws SQLException {
        try (Connection worker = server.connect();
                PreparedStatement statement = worker.prepareStatement(
                        "INSERT INTO shop (domain) VALUES (?) ON CONFLICT (domain) DO UPDATE SET domain = excluded.domain"
                                + " RETURNING id")) {
            statement.setString(1, domain);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** A label and its store, so that the shop's webhooks are counted. */
    void register(String domain) throws SQLException {
        int shop = shop(domain);
        try (Connection worker = server.connect();
                PreparedStatement statement = worker.prepareStatement("""
                        WITH maker AS (
                            INSERT INTO person (email, name, password_hash)
                            VALUES ('bench@deadwax.test', 'Bench', '-') RETURNING id),
                        made AS (
                            INSERT INTO label (name, currency, zone, created_by)
                            SELECT 'Bench', 'USD', 'America/New_York', id FROM maker RETURNING id)
                        INSERT INTO store (label_id, shop_id, name, domain) SELECT id, ?, 'Bench', ? FROM made
                        """)) {
            statement.setInt(1, shop);
            statement.setString(2, domain);
            statement.executeUpdate();
        }
    }
}
