package org.deadwax.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.Page;
import org.deadwax.model.ParkedBody;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.Store;
import org.deadwax.model.StoreComparison;
import org.deadwax.model.StoreConnection;
import org.deadwax.model.StoreEdit;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.OnceOnly;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.connect.ConnectionBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A label's stores. The inbox itself belongs to no label: it is read here only for a shop whose store the label was just
 * shown to own, behind row-level security.
 */
@Component
public class StoreBook {

    private static final String STORES = "SELECT id, shop_id, name, domain FROM store WHERE label_id = :label";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JdbcClient inbox;
    private final Shops shops;
    private final Drainer drainer;
    private final OnceOnly onceOnly;
    private final AuditLog audit;
    private final ConnectionBook connections;

    StoreBook(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            @Worker JdbcClient inbox,
            Shops shops,
            Drainer drainer,
            OnceOnly onceOnly,
            AuditLog audit,
            ConnectionBook connections) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.inbox = inbox;
        this.shops = shops;
        this.drainer = drainer;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.connections = connections;
    }

    private record Row(UUID id, int shopId, String name, String domain) {}

    /** In the order in which they were registered. */
    public List<Store> all(UUID label) {
        Map<UUID, StoreConnection> known = transactions.execute(status -> connections.ofLabel(label));
        return rows(label).stream().map(row -> store(row, known.get(row.id()))).toList();
    }

    /** @throws ProblemException 404 when it is not the label's */
    public Store find(UUID label, UUID store) {
        Row row = one(label, store);
        return store(
                row, transactions.execute(status -> connections.ofLabel(label).get(store)));
    }

    /** @throws ProblemException 404 when it is not the label's, 409 when it was only registered and cannot be asked */
    public Store connected(UUID label, UUID store) {
        Store found = find(label, store);
        if (found.connection() == null) {
            throw new ProblemException(
                    409,
                    "store-not-connected",
                    "Not connected",
                    "“" + found.name()
                            + "” is only registered: its webhooks are taken, but it cannot be asked. Connect it.");
        }
        return found;
    }

    /**
     * Registers a shop as the label's store; what the shop sent so far is counted now.
     *
     * @param key the same one gives the same store; null always registers
     * @throws ProblemException 422 when the domain is none, 409 when the shop is registered already, here or elsewhere
     */
    public Store register(Access access, StoreEdit edit, @Nullable String key) {
        String name = edit.name() == null ? "" : edit.name().strip();
        if (name.isEmpty() || name.length() > 200) {
            throw ProblemException.invalid("name", "Give the store a name of at most 200 characters.");
        }
        ShopDomain domain = ShopDomain.checked(edit.shopDomain());
        int shop = shops.idOf(domain);
        Store store = onceOnly.create(access, key, edit, Store.class, () -> {
            UUID id = insert(access.labelId(), shop, name, domain);
            audit.record("store.registered", "store " + id, "Registered " + domain.name() + " as “" + name + "”.");
            return store(one(access.labelId(), id), null);
        });
        drainer.wakeForAll();
        return store;
    }

    private UUID insert(UUID label, int shop, String name, ShopDomain domain) {
        return jdbc.sql("""
                        INSERT INTO store (label_id, shop_id, name, domain) VALUES (:label, :shop, :name, :domain)
                        ON CONFLICT (shop_id) DO NOTHING RETURNING id
                        """)
                .param("label", label)
                .param("shop", shop)
                .param("name", name)
                .param("domain", domain.name())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new ProblemException(
                        409,
                        "store-taken",
                        "Registered already",
                        "The shop " + domain.name() + " is registered already. A shop belongs to one label; if it"
                                + " should be this one, ask whoever runs this server."));
    }

    /** What could not be counted, oldest first. */
    public Page<ParkedWebhook> parked(UUID label, UUID store, Paging paging) {
        int shop = one(label, store).shopId();
        long after =
                paging.key(1).stream().mapToLong(StoreBook::number).findFirst().orElse(0);
        List<ParkedWebhook> rows = inbox.sql("""
                        SELECT id, topic, received_at, retry_at, attempts, reason, codec, body FROM store_inbox
                        WHERE state = 2 AND shop_id = :shop AND id > :after ORDER BY id LIMIT :limit
                        """)
                .param("shop", shop)
                .param("after", after)
                .param("limit", paging.fetch())
                .query((row, n) -> new ParkedWebhook(
                        row.getString("id"),
                        row.getString("topic"),
                        Objects.requireNonNull(instant(row, "received_at")),
                        row.getInt("attempts"),
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        HiddenPeople.about(Codec.unpack(row.getShort("codec"), row.getBytes("body"))),
                        triedAt(instant(row, "retry_at"), row.getInt("attempts"))))
                .list();
        return paging.page(rows, row -> Paging.cursor(row.id()));
    }

    /**
     * What one of them says, for a person to look at: who bought is hidden.
     *
     * @throws ProblemException 404 when it is not parked, or of another store
     */
    public ParkedBody body(UUID label, UUID store, long webhook) {
        int shop = one(label, store).shopId();
        return inbox.sql("""
                        SELECT topic, reason, codec, body, day FROM store_inbox
                        WHERE state = 2 AND shop_id = :shop AND id = :id
                        """)
                .param("shop", shop)
                .param("id", webhook)
                .query((row, n) -> parkedBody(row))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("No webhook " + webhook + " is parked in this store."));
    }

    private static ParkedBody parkedBody(ResultSet row) throws SQLException {
        String reason = Objects.requireNonNullElse(row.getString("reason"), "");
        String body = HiddenPeople.of(Codec.unpack(row.getShort("codec"), row.getBytes("body")));
        return new ParkedBody(row.getString("topic"), reason, body, FaultyLines.of(body, reason));
    }

    /** What is parked keeps when it would have been tried next. */
    private static @Nullable Instant triedAt(@Nullable Instant next, int attempts) {
        return next == null || attempts < 1 ? null : next.minus(Patience.after(attempts));
    }

    /** Tries one of them once more. @return whether it was parked */
    public boolean replay(UUID label, UUID store, long webhook) {
        int shop = one(label, store).shopId();
        boolean parked = inbox.sql("""
                        UPDATE store_inbox SET state = 0, attempts = 0, retry_at = NULL
                        WHERE state = 2 AND shop_id = :shop AND id = :id
                        """).param("shop", shop).param("id", webhook).update() > 0;
        if (parked) {
            transactions.executeWithoutResult(status -> audit.record(
                    "webhooks.replayed", "store " + store, "Tried the parked webhook " + webhook + " again."));
            drainer.wakeForAll();
        }
        return parked;
    }

    /** What comparisons found, the newest first, 50 at most. */
    public List<StoreComparison> comparisons(UUID label, UUID store) {
        one(label, store);
        return transactions.execute(status -> jdbc.sql("""
                        SELECT * FROM store_comparison WHERE label_id = :label AND store_id = :store ORDER BY id DESC LIMIT 50
                        """)
                .param("label", label)
                .param("store", store)
                .query((row, n) -> new StoreComparison(
                        Objects.requireNonNull(instant(row, "at")),
                        Objects.requireNonNull(instant(row, "since")),
                        row.getInt("compared"),
                        row.getInt("missing"),
                        row.getInt("fetched"),
                        row.getString("reason")))
                .list());
    }

    /** Tries all that are parked once more. @return how many those are */
    public int replay(UUID label, UUID store) {
        int shop = one(label, store).shopId();
        int count = inbox.sql("""
                        UPDATE store_inbox SET state = 0, attempts = 0, retry_at = NULL
                        WHERE state = 2 AND shop_id = :shop
                        """).param("shop", shop).update();
        transactions.executeWithoutResult(status ->
                audit.record("webhooks.replayed", "store " + store, "Tried " + count + " parked webhooks again."));
        drainer.wakeForAll();
        return count;
    }

    private Store store(Row row, @Nullable StoreConnection connection) {
        return inbox.sql("""
                        SELECT shop.counted + waiting.count + parked.count AS received, waiting.count AS waiting,
                               parked.count AS parked, greatest(counted_to, waiting.last, parked.last) AS last
                        FROM shop,
                             LATERAL (SELECT count(*), max(received_at) AS last FROM store_inbox
                                      WHERE state = 0 AND shop_id = shop.id) AS waiting,
                             LATERAL (SELECT count(*), max(received_at) AS last FROM store_inbox
                                      WHERE state = 2 AND shop_id = shop.id) AS parked
                        WHERE shop.id = :shop
                        """)
                .param("shop", row.shopId())
                .query((counts, n) -> new Store(
                        row.id(),
                        row.name(),
                        row.domain(),
                        instant(counts, "last"),
                        counts.getLong("received"),
                        counts.getLong("waiting"),
                        counts.getLong("parked"),
                        connection))
                .single();
    }

    private List<Row> rows(UUID label) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql(STORES + " ORDER BY id")
                .param("label", label)
                .query(StoreBook::row)
                .list()));
    }

    private Row one(UUID label, UUID store) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql(STORES + " AND id = :store")
                        .param("label", label)
                        .param("store", store)
                        .query(StoreBook::row)
                        .optional()))
                .orElseThrow(() -> ProblemException.notFound("There is no store with the id " + store + "."));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class), row.getInt("shop_id"), row.getString("name"), row.getString("domain"));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("after", "“" + text + "” is not a cursor of this list.");
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
