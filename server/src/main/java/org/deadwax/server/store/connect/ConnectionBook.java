package org.deadwax.server.store.connect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.ConnectionState;
import org.deadwax.model.StoreConnection;
import org.deadwax.model.StoreWay;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.ShopDomain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Connections as the rest of this module, and people, may see them: without anything secret. */
@Component
public class ConnectionBook {

    private final JdbcClient jdbc;
    private final JdbcClient all;
    private final StoreConnections connections;
    private final Clock clock;

    ConnectionBook(JdbcClient jdbc, @Worker JdbcClient all, StoreConnections connections, Clock clock) {
        this.jdbc = jdbc;
        this.all = all;
        this.connections = connections;
        this.clock = clock;
    }

    /** Of a label, by store; in the label's transaction. */
    public Map<UUID, StoreConnection> ofLabel(UUID labelId) {
        Map<UUID, StoreConnection> found = new HashMap<>();
        jdbc.sql("SELECT * FROM store_connection WHERE label_id = :label")
                .param("label", labelId)
                .query(row -> {
                    found.put(row.getObject("store_id", UUID.class), connection(row));
                });
        return found;
    }

    /**
     * A store that may be asked.
     *
     * @param comparedTo null before the first comparison
     * @param auditedAt null before its subscriptions were first looked at since it was connected
     */
    public record Askable(
            UUID storeId,
            UUID labelId,
            int shopId,
            ShopDomain domain,
            Set<String> scopes,
            Instant connectedAt,
            @Nullable Instant comparedTo,
            @Nullable Instant auditedAt) {}

    public List<UUID> askable() {
        return connections.askable();
    }

    public Askable one(UUID storeId) {
        return all.sql("""
                        SELECT c.*, s.shop_id, s.domain FROM store_connection c
                        JOIN store s ON s.label_id = c.label_id AND s.id = c.store_id WHERE c.store_id = :store
                        """)
                .param("store", storeId)
                .query((row, n) -> new Askable(
                        storeId,
                        row.getObject("label_id", UUID.class),
                        row.getInt("shop_id"),
                        ShopDomain.of(row.getString("domain")).orElseThrow(),
                        scopes(row),
                        time(row, "connected_at"),
                        instant(row, "compared_to"),
                        instant(row, "audited_at")))
                .single();
    }

    /** Whether more than half of what the shop lets be asked is used, so that what can wait does. */
    public boolean spentHalf(UUID storeId) {
        return all.sql("""
                        SELECT coalesce(cost_left + 50 * extract(epoch FROM :now - cost_at) < cost_maximum / 2.0, false)
                        FROM store_connection WHERE store_id = :store
                        """)
                .param("now", StoreConnections.time(clock.instant()))
                .param("store", storeId)
                .query(Boolean.class)
                .single();
    }

    /** @param repaired subscriptions that had been lost; @param reason why some could not be made, or empty */
    public void audited(UUID storeId, int repaired, String reason) {
        all.sql("""
                        UPDATE store_connection
                        SET audited_at = :now, reason = CASE WHEN state = 'CONNECTED' THEN :reason ELSE reason END,
                            repaired = CASE WHEN :repaired > 0 THEN :repaired ELSE repaired END,
                            repaired_at = CASE WHEN :repaired > 0 THEN :now ELSE repaired_at END
                        WHERE store_id = :store
                        """)
                .param("now", StoreConnections.time(clock.instant()))
                .param("reason", reason)
                .param("repaired", repaired)
                .param("store", storeId)
                .update();
    }

    public void comparedTo(UUID storeId, Instant to) {
        all.sql("UPDATE store_connection SET compared_to = :to WHERE store_id = :store"
                        + " AND (compared_to IS NULL OR compared_to < :to)")
                .param("to", StoreConnections.time(to))
                .param("store", storeId)
                .update();
    }

    /**
     * The shop said that the application was thrown out. One that was connected since stays connected: the message was late.
     *
     * @param saidAt when it happened
     */
    public void thrownOut(UUID storeId, Instant saidAt) {
        connections
                .find(storeId)
                .filter(held -> saidAt.isAfter(held.connectedAt()))
                .ifPresent(held -> connections.state(
                        storeId,
                        ConnectionState.UNINSTALLED,
                        "The merchant threw this application out of "
                                + held.domain().name() + ". Connect the store again."));
    }

    /** The shop said what is granted now. */
    public void granted(UUID storeId, Set<String> scopes) {
        connections.scopes(storeId, scopes);
        List<String> missing = NeededScopes.missing(scopes);
        connections
                .find(storeId)
                .filter(held ->
                        held.state() == ConnectionState.CONNECTED || held.state() == ConnectionState.SCOPES_MISSING)
                .ifPresent(held -> connections.state(
                        storeId,
                        missing.isEmpty() ? ConnectionState.CONNECTED : ConnectionState.SCOPES_MISSING,
                        ShopApi.reason(missing)));
    }

    private StoreConnection connection(ResultSet row) throws SQLException {
        Instant since = time(row, "since");
        return new StoreConnection(
                StoreWay.valueOf(row.getString("way")),
                ConnectionState.valueOf(row.getString("state")),
                row.getString("reason"),
                since,
                NeededScopes.missing(scopes(row)),
                row.getObject("cost_left", Integer.class),
                row.getObject("cost_maximum", Integer.class),
                instant(row, "audited_at"),
                row.getInt("repaired"),
                instant(row, "repaired_at"),
                instant(row, "compared_to"));
    }

    private static Set<String> scopes(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("scopes").getArray());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
