package org.deadwax.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Opens pools of connections that have put their power aside: the owner logs in, then becomes one of two lesser roles. */
public final class Pools {

    /** Sees the rows of {@link CurrentLabel}. */
    public static final String APP = "deadwax_app";

    /** Sees all labels. */
    public static final String WORKER = "deadwax_worker";

    private Pools() {}

    public static HikariDataSource app(DatabaseAccess access, int size) {
        return open(access, APP, APP, size);
    }

    public static HikariDataSource worker(DatabaseAccess access, int size) {
        HikariDataSource pool = open(access, WORKER, WORKER, size);
        // a webhook's sender is told within a second that the database is gone
        pool.setConnectionTimeout(900);
        return pool;
    }

    /** Sees what {@link #app} sees; opened when a label's whole history is read, and closed again when nobody does. */
    public static HikariDataSource reading(DatabaseAccess access, int size) {
        // a name of its own: metrics are kept by it
        HikariDataSource pool = open(access, APP, "deadwax_reading", size);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(60_000);
        // who comes when others are reading waits for them; it is a matter of seconds
        pool.setConnectionTimeout(60_000);
        return pool;
    }

    private static HikariDataSource open(DatabaseAccess access, String role, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setConnectionInitSql(
                "SET ROLE " + role + "; SET TIME ZONE '" + access.sessionZone().getId() + "'");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(5_000);
        config.setValidationTimeout(800);
        config.addDataSourceProperty("ApplicationName", role);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "3");
        return new HikariDataSource(config);
    }
}
