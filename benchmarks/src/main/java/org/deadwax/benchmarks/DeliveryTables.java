package org.deadwax.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Sales, and the links that would be mailed, written where the server finds them. */
record DeliveryTables(BenchServer server, UUID label, UUID release, UUID product, UUID store) {

    private static final int ORDERS_IN_BATCH = 200;

    static DeliveryTables of(BenchServer server, UUID label) throws SQLException {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            statement.execute("UPDATE release SET street_date = '2026-01-02' WHERE label_id = '" + label + "'");
            UUID release = one(statement, "SELECT id FROM release WHERE label_id = '" + label + "' LIMIT 1");
            UUID product = one(statement, """
                    INSERT INTO product (label_id, release_id, format, title)
                    VALUES ('%s', '%s', 'DIGITAL_ALBUM', 'Download') RETURNING id
                    """.formatted(label, release));
            return new DeliveryTables(server, label, release, product, UUID.randomUUID());
        }
    }

    /** Makes the album in every format, as if for the first time. @return nanoseconds to the last file */
    long renditions() throws SQLException, InterruptedException {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            statement.execute("DELETE FROM rendition WHERE label_id = '" + label + "'");
            statement.execute("DELETE FROM rendition_job WHERE label_id = '" + label + "'");
            long begin = System.nanoTime();
            statement.execute("""
                    INSERT INTO rendition_wish (label_id, release_id) VALUES ('%s', '%s')
                    ON CONFLICT (label_id, release_id) DO UPDATE SET stale = true
                    """.formatted(label, release));
            while (number(statement, "SELECT count(*) FROM rendition_job WHERE state = 'DONE'") < Album.TRACKS) {
                if (number(statement, "SELECT count(*) FROM rendition_job WHERE state = 'FAILED'") > 0) {
                    throw new IllegalStateException("A track could not be made.");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return System.nanoTime() - begin;
        }
    }

    /** The album's, in their order. */
    List<UUID> tracks() throws SQLException {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT id FROM track WHERE label_id = '" + label + "' ORDER BY number")) {
            List<UUID> tracks = new ArrayList<>();
            while (rows.next()) {
                tracks.add(rows.getObject(1, UUID.class));
            }
            return tracks;
        }
    }

    /** Tokens of links to as many deliveries of one order each. */
    List<String> links(long firstOrder, int count) throws SQLException, InterruptedException {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            sell(worker, firstOrder, count);
            while (number(
                            statement,
                            "SELECT count(*) FROM delivery WHERE order_id >= %d AND order_id < %d"
                                    .formatted(firstOrder, firstOrder + count))
                    < count) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            statement.execute("""
                    INSERT INTO delivery_link (label_id, delivery_id, token_sha256, made_at)
                    SELECT label_id, id, sha256(convert_to('bench-' || lpad(order_id::text, 16, '0'), 'UTF8')), now() FROM delivery
                    WHERE order_id >= %d AND order_id < %d
                    """.formatted(firstOrder, firstOrder + count));
        }
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add("bench-%016d".formatted(firstOrder + i));
        }
        return tokens;
    }

    /** @param first entitlements a second over the first third, {@code last} over the last */
    record Growth(int sales, double seconds, double first, double last) {
        String told() {
            return "%,d entitlements in %.0f s: %,.0f/s at the beginning, %,.0f/s at the end; 83/s are 300,000 in an hour"
                    .formatted(sales, seconds, first, last);
        }
    }

    /** All of them wait in the ledger; then the server follows. */
    Growth releaseDay(int sales) throws SQLException, InterruptedException {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            long before = number(statement, "SELECT count(*) FROM entitlement");
            long firstOrder = 10_000_000;
            worker.setAutoCommit(false);
            statement.execute("LOCK TABLE delivery_cursor");
            try (Connection seller = server.connect()) {
                sell(seller, firstOrder, sales);
            }
            worker.commit();
            worker.setAutoCommit(true);
            long begin = System.nanoTime();
            double third = 0;
            double two = 0;
            long done = 0;
            while (done < sales) {
                TimeUnit.MILLISECONDS.sleep(200);
                done = number(statement, "SELECT count(*) FROM entitlement") - before;
                double now = (System.nanoTime() - begin) / 1e9;
                third = third == 0 && done >= sales / 3 ? now : third;
                two = two == 0 && done >= 2 * sales / 3 ? now : two;
            }
            double all = (System.nanoTime() - begin) / 1e9;
            return new Growth(sales, all, sales / 3.0 / third, sales / 3.0 / (all - two));
        }
    }

    private void sell(Connection worker, long firstOrder, int count) throws SQLException {
        try (PreparedStatement orders = worker.prepareStatement("""
                        INSERT INTO sale_order (store_id, order_id, label_id, label_currency, name, ordered_at, facts)
                        SELECT ?, n, ?, 'USD', '#' || n, now(),
                               jsonb_build_object('newest', jsonb_build_object('email', 'fan' || n || '@example.com'))
                        FROM generate_series(?::bigint, ?::bigint) AS n
                        """);
                PreparedStatement entries = worker.prepareStatement("""
                        WITH b AS (
                            INSERT INTO ledger_batch (id, seq, entries, recorded_at)
                            SELECT nextval('ledger_batch_id'), coalesce(max(seq), 0) + 1, 1, clock_timestamp() FROM ledger_batch
                            RETURNING id)
                        INSERT INTO sale_entry (store_id, order_id, entry_no, label_id, line_item_id, unit_no, kind, product_id,
                            release_id, format, units, revenue_minor, revenue_currency, shop_minor, shop_currency,
                            presentment_minor, presentment_currency, test, occurred_at, batch_id)
                        SELECT ?, n, 1, ?, n, 1, 'ORDERED', ?, ?, 'DIGITAL_ALBUM', 1, 999, 'USD', 999, 'USD', 999, 'USD', false,
                               now(), b.id
                        FROM generate_series(?::bigint, ?::bigint) AS n, b
                        """)) {
            worker.setAutoCommit(false);
            for (long from = firstOrder; from < firstOrder + count; from += ORDERS_IN_BATCH) {
                long to = Math.min(from + ORDERS_IN_BATCH, firstOrder + count) - 1;
                orders.setObject(1, store);
                orders.setObject(2, label);
                orders.setLong(3, from);
                orders.setLong(4, to);
                orders.execute();
                entries.setObject(1, store);
                entries.setObject(2, label);
                entries.setObject(3, product);
                entries.setObject(4, release);
                entries.setLong(5, from);
                entries.setLong(6, to);
                entries.execute();
                worker.commit();
            }
            worker.setAutoCommit(true);
        }
    }

    private static UUID one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
