package org.deadwax.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.deadwax.simulator.Article;

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

    /** What was counted goes too, so that every drain begins with the same tables. */
    void emptyOrders() throws SQLException {
        empty();
        try (Connection owner = server.asOwner();
                Statement statement = owner.createStatement()) {
            // whatever is left of an order is in the way when the same order comes again
            statement.execute("""
                    DO $$ BEGIN
                        EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' CASCADE'
                            FROM pg_tables WHERE schemaname = 'public' AND (tablename LIKE 'sale\\_%'
                                OR tablename IN ('unmapped_line', 'ledger_batch', 'delivery', 'mail')));
                    END $$
                    """);
        }
    }

    /** A release with these, in the one label that was made here. */
    void products(List<Article> articles) throws SQLException {
        try (Connection worker = server.connect();
                PreparedStatement statement = worker.prepareStatement("""
                        WITH one AS (SELECT id FROM label WHERE name = 'Bench'),
                        made AS (INSERT INTO artist (label_id, name) SELECT id, ? FROM one RETURNING id, label_id),
                        released AS (
                            INSERT INTO release (label_id, artist_id, title, street_zone)
                            SELECT label_id, id, 'Sea Glass', 'America/New_York' FROM made RETURNING id, label_id)
                        INSERT INTO product (label_id, release_id, format, title, sku)
                        SELECT label_id, id, ?, ?, ? FROM released
                        """)) {
            for (Article article : articles) {
                statement.setString(1, "Low Meridian " + article.sku());
                statement.setString(2, article.format().name());
                statement.setString(3, article.title());
                statement.setString(4, article.sku());
                statement.executeUpdate();
            }
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
