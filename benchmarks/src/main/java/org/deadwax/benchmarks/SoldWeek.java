package org.deadwax.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * A week's sales of one store, put into the ledger as the server records them: batches of two hundred orders, an entry for each
 * thing that happened to a unit, customers who come again. The same seed gives the same week.
 */
final class SoldWeek {

    private static final int ORDERS_PER_BATCH = 200;
    private static final int UNITS_AT_ONCE = 250_000;

    private final BenchServer server;
    private final UUID label;
    private final UUID store = UUID.randomUUID();
    private final List<Sold> albums;
    private final List<Sold> tracks;
    private final String from;
    private long units;
    /** Orders that fill the week but for its last hour; what is sold later is sold in that. */
    private long planned;

    /** Something that is sold. */
    record Sold(UUID release, UUID product) {}

    /** @param from first instant of the week, as PostgreSQL reads it; @param albums and {@code tracks} in the same order */
    SoldWeek(BenchServer server, UUID label, List<Sold> albums, List<Sold> tracks, String from) {
        this.server = server;
        this.label = label;
        this.albums = albums;
        this.tracks = tracks;
        this.from = from;
    }

    /** So many units more. One order in twenty has two, a second copy of the album or a track. */
    void sell(long more) throws SQLException {
        planned = planned == 0 ? Math.max(1, more * 19 / 20) : planned;
        try (Connection worker = server.connect()) {
            worker.setAutoCommit(false);
            for (long left = more; left > 0; left -= UNITS_AT_ONCE) {
                sell(worker, units + 1, units + Math.min(left, UNITS_AT_ONCE));
                units += Math.min(left, UNITS_AT_ONCE);
                worker.commit();
            }
        }
    }

    /** What a server does by itself within a minute. */
    void analyze() throws SQLException {
        try (Connection owner = server.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("VACUUM (ANALYZE) sale_entry, sale_order, sale_customer, ledger_batch");
        }
    }

    private void sell(Connection worker, long first, long last) throws SQLException {
        try (Statement statement = worker.createStatement()) {
            statement.execute(
                    UNITS.formatted(uuids(albums), uuids(tracks), releases(albums), from, first, last, planned));
            statement.execute("ANALYZE week");
            statement.execute(ENTRIES);
            statement.execute("ANALYZE entries");
            statement.execute(ORDERS.formatted(store, label));
            statement.execute(CUSTOMERS.formatted(store, label));
            statement.execute(BATCHES.formatted(ORDERS_PER_BATCH));
            statement.execute("ANALYZE batches");
        }
        try (PreparedStatement entries = worker.prepareStatement(LEDGER)) {
            entries.setObject(1, store);
            entries.setObject(2, label);
            entries.executeUpdate();
        }
        try (Statement statement = worker.createStatement()) {
            statement.execute(ROLLUPS.formatted(label));
            statement.execute("SELECT pg_advisory_xact_lock(7430001)");
            statement.execute("""
                INSERT INTO ledger_batch (id, seq, entries, recorded_at)
                SELECT batch, (SELECT coalesce(max(seq), 0) FROM ledger_batch) + row_number() OVER (ORDER BY batch),
                    count(*), clock_timestamp()
                FROM entries JOIN batches USING (order_id) GROUP BY batch
                """);
            statement.execute("DROP TABLE week, entries, batches");
        }
    }

    private static String uuids(List<Sold> sold) {
        return array(sold.stream().map(Sold::product).toList());
    }

    private static String releases(List<Sold> sold) {
        return array(sold.stream().map(Sold::release).toList());
    }

    private static String array(List<UUID> ids) {
        return "'{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}'::uuid[]";
    }

    /** Orders come in the order of time. Half of all is the first release's. `h` is a hash of the unit's number: chance that comes out the same every time. */
    private static final String UNITS = """
        CREATE TEMP TABLE week AS
        SELECT o.*, CASE WHEN track THEN (%2$s)[nth] ELSE (%1$s)[nth] END AS product_id, (%3$s)[nth] AS release_id,
            CASE WHEN free THEN 0 WHEN track THEN 129 WHEN cheap THEN 500 ELSE 999 END AS paid,
            timestamptz '%4$s' + make_interval(secs => least(order_id * 600000::bigint / %7$d, 600000 + order_id %% 1800)) AS at
        FROM (
            SELECT u AS unit, u - u / 20 AS order_id, 1 + (u %% 20 = 0)::int AS item,
                u %% 20 = 0 AND h %% 2 = 0 AS track,
                CASE WHEN order_h %% 2 = 0 THEN 1 ELSE 2 + order_h %% 9 END AS nth,
                h %% 100 < 2 AS free, h %% 100 BETWEEN 2 AND 4 AS cheap, h / 100 %% 100 < 96 AS redeemed,
                h / 100 %% 100 = 99 AS refunded, order_h %% 100 < 97 AS american, order_h, h
            FROM (
                SELECT u, abs(hashint8extended(u, 20261125)) AS h, abs(hashint8extended(u - u / 20, 7)) AS order_h
                FROM generate_series(%5$d, %6$d) AS u) AS numbered) AS o
        """;

    private static final String ENTRIES = """
        CREATE TEMP TABLE entries AS
        SELECT w.*, k.kind, k.units, k.at AS happened,
            row_number() OVER (PARTITION BY order_id ORDER BY k.at, item, k.kind) AS entry_no
        FROM week w CROSS JOIN LATERAL (
            SELECT 'ORDERED' AS kind, 1 AS units, w.at
            UNION ALL SELECT 'REDEEMED', 0, w.at + interval '20 minutes' WHERE w.redeemed
            UNION ALL SELECT 'REFUNDED', -1, w.at + interval '1 hour' WHERE w.refunded) AS k
        """;

    private static final String ORDERS = """
        INSERT INTO sale_order (store_id, order_id, label_id, label_currency, name, financial_status, has_email, us_zip,
            ordered_at, updated_at, rate, entries, shipping_country, billing_country, channel, mobile)
        SELECT '%1$s'::uuid, order_id, '%2$s'::uuid, 'USD', '#' || order_id, 'PAID', true,
            CASE WHEN bool_and(american) THEN lpad((1 + min(order_h) %% 99949)::text, 5, '0') END, min(at), min(at), 1,
            min(e.entries),
            CASE WHEN bool_and(american) THEN 'US' ELSE 'CA' END, CASE WHEN bool_and(american) THEN 'US' ELSE 'CA' END,
            'web', min(order_h) %% 2 = 0
        FROM week w JOIN (SELECT order_id, count(*) AS entries FROM entries GROUP BY order_id) AS e USING (order_id)
        GROUP BY order_id ORDER BY order_id
        """;

    /** One order in fifty is of somebody who bought before. */
    private static final String CUSTOMERS = """
        INSERT INTO sale_customer (store_id, order_id, label_id, customer)
        SELECT '%s'::uuid, order_id, '%s'::uuid, 1000000000 + order_id - (order_id %% 50 = 0)::int FROM week
        GROUP BY order_id ORDER BY order_id
        """;

    private static final String BATCHES = """
        CREATE TEMP TABLE batches AS
        SELECT order_id, id AS batch FROM (
            SELECT DISTINCT order_id, order_id / %1$d AS nth FROM week) AS o
        JOIN (SELECT nth, nextval('ledger_batch_id') AS id FROM (
            SELECT DISTINCT order_id / %1$d AS nth FROM week ORDER BY 1) AS n) AS b USING (nth)
        """;

    private static final String LEDGER = """
        INSERT INTO sale_entry (store_id, order_id, entry_no, label_id, line_item_id, unit_no, kind, product_id, release_id,
            format, units, revenue_minor, revenue_currency, shop_minor, shop_currency, presentment_minor,
            presentment_currency, test, country, occurred_at, batch_id)
        SELECT ?::uuid, order_id, entry_no, ?::uuid, order_id * 10 + item, 1, kind, product_id, release_id,
            CASE WHEN track THEN 'DIGITAL_TRACK' ELSE 'DIGITAL_ALBUM' END, units, units * paid, 'USD', units * paid, 'USD',
            units * paid, 'USD', false, CASE WHEN american THEN 'US' ELSE 'CA' END, happened, batch
        FROM entries JOIN batches USING (order_id) ORDER BY order_id, entry_no
        """;

    private static final String ROLLUPS = """
        INSERT INTO sale_rollup AS s (label_id, minute, product_id, country, release_id, format, units, revenue_minor)
        SELECT '%s'::uuid, date_trunc('minute', happened), product_id, CASE WHEN american THEN 'US' ELSE 'CA' END, release_id,
            CASE WHEN track THEN 'DIGITAL_TRACK' ELSE 'DIGITAL_ALBUM' END, sum(units), sum(units * paid)
        FROM entries WHERE units <> 0 GROUP BY 1, 2, 3, 4, 5, 6
        ON CONFLICT (label_id, minute, product_id, country) DO UPDATE
        SET units = s.units + excluded.units, revenue_minor = s.revenue_minor + excluded.revenue_minor
        """;
}
