package org.deadwax.server.store.connect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.ConnectionState;
import org.deadwax.model.StoreWay;
import org.deadwax.server.platform.SecretBox;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.ShopDomain;
import org.deadwax.server.store.admin.CostBudget;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Connections as they are stored: secrets go in sealed, each for its store and its place. Sees all labels. */
@Component
class StoreConnections {

    private static final String SELECT = """
            SELECT c.*, s.shop_id, s.domain FROM store_connection c
            JOIN store s ON s.label_id = c.label_id AND s.id = c.store_id
            """;

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    StoreConnections(@Worker JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    Optional<Held> find(UUID storeId) {
        return jdbc.sql(SELECT + " WHERE c.store_id = :store")
                .param("store", storeId)
                .query(this::held)
                .optional();
    }

    /** Those that may be asked: not those that were thrown out or must be connected again. */
    List<UUID> askable() {
        return jdbc.sql("""
                        SELECT store_id FROM store_connection
                        WHERE state IN ('CONNECTED', 'SCOPES_MISSING', 'FROZEN') ORDER BY store_id
                        """)
                .query((row, n) -> row.getObject("store_id", UUID.class))
                .list();
    }

    /** Only one at a time gets past this, on whatever server, until its transaction ends. */
    void lock(UUID storeId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(4400002, hashtext(:store))")
                .param("store", storeId.toString())
                .query(row -> {});
    }

    /** Overwrites whatever was there: a token of an earlier installation is never used again. */
    void connect(UUID storeId, UUID labelId, StoreWay way, @Nullable ClientLogin client, Granted granted, String who) {
        jdbc.sql("""
                        INSERT INTO store_connection (store_id, label_id, way, state, since, scopes, client_id, client_secret,
                            access_token, access_until, refresh_token, refresh_until, connected_at, connected_by)
                        VALUES (:store, :label, :way, 'CONNECTED', :now, :scopes, :client, :secret, :access, :until,
                            :refresh, :refreshUntil, :now, :who)
                        ON CONFLICT (store_id) DO UPDATE SET way = excluded.way, state = 'CONNECTED', reason = '',
                            since = excluded.since, scopes = excluded.scopes, client_id = excluded.client_id,
                            client_secret = excluded.client_secret, access_token = excluded.access_token,
                            access_until = excluded.access_until, refresh_token = excluded.refresh_token,
                            refresh_until = excluded.refresh_until, refresh_before = NULL,
                            connected_at = excluded.connected_at, connected_by = excluded.connected_by,
                            audited_at = NULL, repaired = 0, repaired_at = NULL
                        """)
                .param("store", storeId)
                .param("label", labelId)
                .param("way", way.name())
                .param("now", time(clock.instant()))
                .param("scopes", granted.scopes().stream().sorted().toArray(String[]::new))
                .param("client", client == null ? null : client.id())
                .param("secret", seal(client == null ? null : client.secret(), storeId, "client_secret"))
                .param("access", seal(granted.access(), storeId, "access_token"))
                .param("until", time(granted.until()))
                .param("refresh", seal(granted.refresh(), storeId, "refresh_token"))
                .param("refreshUntil", time(granted.refreshUntil()))
                .param("who", who)
                .update();
    }

    /** Both tokens in one statement; the refresh token that led here stays as the one before. */
    void renewed(UUID storeId, Granted granted) {
        jdbc.sql("""
                        UPDATE store_connection
                        SET access_token = :access, access_until = :until,
                            refresh_before = CASE WHEN :refresh::bytea IS NULL THEN refresh_before
                                ELSE :before::bytea END,
                            refresh_token = coalesce(:refresh, refresh_token),
                            refresh_until = coalesce(:refreshUntil, refresh_until)
                        WHERE store_id = :store
                        """)
                .param("access", seal(granted.access(), storeId, "access_token"))
                .param("until", time(granted.until()))
                .param("refresh", seal(granted.refresh(), storeId, "refresh_token"))
                .param("before", before(storeId))
                .param("refreshUntil", time(granted.refreshUntil()))
                .param("store", storeId)
                .update();
    }

    private byte @Nullable [] before(UUID storeId) {
        String old = find(storeId).map(Held::refresh).orElse(null);
        return seal(old, storeId, "refresh_before");
    }

    void scopes(UUID storeId, Set<String> scopes) {
        jdbc.sql("UPDATE store_connection SET scopes = :scopes WHERE store_id = :store")
                .param("scopes", scopes.stream().sorted().toArray(String[]::new))
                .param("store", storeId)
                .update();
    }

    /** @return whether it stood otherwise before */
    boolean state(UUID storeId, ConnectionState state, String reason) {
        return jdbc.sql("""
                        UPDATE store_connection
                        SET since = CASE WHEN state = :state THEN since ELSE :now END, state = :state, reason = :reason
                        WHERE store_id = :store AND (state <> :state OR reason <> :reason)
                        """)
                        .param("state", state.name())
                        .param("now", time(clock.instant()))
                        .param("reason", reason)
                        .param("store", storeId)
                        .update()
                > 0;
    }

    void spent(UUID storeId, CostBudget budget) {
        jdbc.sql("""
                        UPDATE store_connection SET cost_maximum = :maximum, cost_left = :left, cost_at = :at
                        WHERE store_id = :store
                        """)
                .param("maximum", (int) budget.maximum())
                .param("left", (int) budget.left())
                .param("at", time(budget.at()))
                .param("store", storeId)
                .update();
    }

    private byte @Nullable [] seal(@Nullable String text, UUID storeId, String column) {
        return text == null ? null : box.seal(text, purpose(storeId, column));
    }

    private @Nullable String open(byte @Nullable [] sealed, UUID storeId, String column) {
        return sealed == null ? null : box.open(sealed, purpose(storeId, column));
    }

    private static String purpose(UUID storeId, String column) {
        return "store " + storeId + " " + column;
    }

    private Held held(ResultSet row, int n) throws SQLException {
        UUID store = row.getObject("store_id", UUID.class);
        String client = row.getString("client_id");
        String secret = open(row.getBytes("client_secret"), store, "client_secret");
        return new Held(
                store,
                row.getObject("label_id", UUID.class),
                row.getInt("shop_id"),
                ShopDomain.of(row.getString("domain")).orElseThrow(),
                StoreWay.valueOf(row.getString("way")),
                ConnectionState.valueOf(row.getString("state")),
                Set.of((String[]) row.getArray("scopes").getArray()),
                secret == null ? null : new ClientLogin(client == null ? "" : client, secret),
                open(row.getBytes("access_token"), store, "access_token"),
                instant(row, "access_until"),
                open(row.getBytes("refresh_token"), store, "refresh_token"),
                open(row.getBytes("refresh_before"), store, "refresh_before"),
                row.getObject("connected_at", OffsetDateTime.class).toInstant());
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
