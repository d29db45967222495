package org.deadwax.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes rows out of the inbox and writes down what became of them; always inside the caller's worker transaction. */
@Component
class InboxClaims {

    static final int ROWS = 200;

    /** Bodies of one batch, unpacked, so that 200 bodies of 5 MB never meet in the heap. */
    private static final long BYTES = 16 << 20;

    private static final String COLUMNS =
            "id, shop_id, topic, size, attempts, received_at, coalesce(triggered_at, received_at) AS said_at";

    private final JdbcClient jdbc;
    private final ShopLag lag;

    InboxClaims(@Worker JdbcClient jdbc, ShopLag lag) {
        this.jdbc = jdbc;
        this.lag = lag;
    }

    /**
     * The oldest that wait and that no one else holds.
     *
     * @param since looks no further back than this day, which spares most partitions
     */
    List<ClaimedWebhook> claim(LocalDate since) {
        planByIndex("off");
        List<ClaimedWebhook> rows = jdbc.sql("SELECT " + COLUMNS + """
                         FROM store_inbox
                        WHERE state = 0 AND day >= :since AND (retry_at IS NULL OR retry_at <= now())
                        ORDER BY id LIMIT 200 FOR UPDATE SKIP LOCKED
                        """)
                .param("since", since)
                .query(InboxClaims::row)
                .list();
        return upTo(BYTES, rows);
    }

    /** These, as far as they still wait and no one else holds them. */
    List<ClaimedWebhook> claim(List<Long> ids) {
        planByIndex("off");
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM store_inbox WHERE state = 0 AND id = ANY(:ids) ORDER BY id FOR UPDATE SKIP LOCKED
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(InboxClaims::row)
                .list();
    }

    Map<Long, byte[]> bodies(List<ClaimedWebhook> rows) {
        Map<Long, byte[]> bodies = new HashMap<>();
        jdbc.sql("SELECT id, codec, body FROM store_inbox WHERE state = 0 AND id = ANY(:ids)")
                .param("ids", ids(rows))
                .query(row -> {
                    bodies.put(row.getLong(1), Codec.unpack(row.getShort(2), row.getBytes(3)));
                });
        planByIndex("on");
        return bodies;
    }

    void done(List<ClaimedWebhook> rows) {
        if (rows.isEmpty()) {
            return;
        }
        planByIndex("off");
        jdbc.sql("UPDATE store_inbox SET state = 1, reason = NULL, retry_at = NULL WHERE state = 0 AND id = ANY(:ids)")
                .param("ids", ids(rows))
                .update();
        SortedMap<Integer, Integer> byShop = new TreeMap<>();
        rows.forEach(row -> byShop.merge(row.shopId(), 1, Integer::sum));
        byShop.forEach((shop, more) -> jdbc.sql(
                        "UPDATE shop SET counted = counted + :more, counted_to = now() WHERE id = :shop")
                .param("more", more)
                .param("shop", shop)
                .update());
        lag.note(rows);
    }

    /** Waits for its next try, or for a hand after the last. */
    void failed(ClaimedWebhook row, String reason) {
        int attempts = row.attempts() + 1;
        boolean park = attempts >= Patience.ATTEMPTS;
        jdbc.sql("""
                        UPDATE store_inbox
                        SET attempts = :attempts, reason = :reason, state = CASE WHEN :park THEN 2 ELSE 0 END,
                            retry_at = now() + :pause * interval '1 millisecond'
                        WHERE state = 0 AND id = :id
                        """)
                .param("attempts", attempts)
                .param("reason", reason)
                .param("park", park)
                .param("pause", Patience.after(attempts).toMillis())
                .param("id", row.id())
                .update();
    }

    /** Of shops that nobody had registered: when one was, its webhooks wait like all others. */
    int claimForNewStores() {
        return jdbc.sql("""
                        UPDATE store_inbox SET state = 0
                        WHERE state = 3 AND shop_id IN (
                            SELECT shop_id FROM store
                            WHERE EXISTS (SELECT FROM store_inbox i WHERE i.state = 3 AND i.shop_id = store.shop_id))
                        """).update();
    }

    /** The other way round: it came while the store was being thought of as registered. */
    void nobodys(List<ClaimedWebhook> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql("UPDATE store_inbox SET state = 3 WHERE state = 0 AND id = ANY(:ids)")
                    .param("ids", ids(rows))
                    .update();
        }
    }

    /** A plan made while the inbox was empty would sort the whole backlog for ever; this one walks the index. */
    private void planByIndex(String others) {
        jdbc.sql("""
                        SELECT set_config('enable_seqscan', :others, true), set_config('enable_bitmapscan', :others, true),
                               set_config('enable_sort', :others, true)
                        """).param("others", others).query(row -> {});
    }

    private static ClaimedWebhook row(ResultSet row, int n) throws SQLException {
        return new ClaimedWebhook(
                row.getLong("id"),
                row.getInt("shop_id"),
                row.getString("topic"),
                row.getInt("size"),
                row.getInt("attempts"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static List<ClaimedWebhook> upTo(long bytes, List<ClaimedWebhook> rows) {
        List<ClaimedWebhook> some = new ArrayList<>();
        long sum = 0;
        for (ClaimedWebhook row : rows) {
            sum += row.size();
            if (sum > bytes && !some.isEmpty()) {
                break;
            }
            some.add(row);
        }
        return some;
    }

    private static Long[] ids(List<ClaimedWebhook> rows) {
        return rows.stream().map(ClaimedWebhook::id).toArray(Long[]::new);
    }
}
