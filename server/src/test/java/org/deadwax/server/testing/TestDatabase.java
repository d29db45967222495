package org.deadwax.server.testing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.LabelTransactions;
import org.deadwax.server.platform.Pools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated database without Spring: the same pools and roles as the server's. A {@link DatabaseTest} takes it as a
 * parameter.
 */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseAccess access;
    private final HikariDataSource appPool;
    private final HikariDataSource workerPool;
    private final TransactionTemplate appTransactions;
    private final TransactionTemplate workerTransactions;

    public TestDatabase() {
        access = TestPostgres.create();
        appPool = Pools.app(access, 8);
        workerPool = Pools.worker(access, 8);
        appTransactions = new TransactionTemplate(new LabelTransactions(appPool));
        workerTransactions = new TransactionTemplate(new JdbcTransactionManager(workerPool));
    }

    /** Sees nothing outside a transaction begun inside CurrentLabel.in. */
    public JdbcClient app() {
        return JdbcClient.create(appPool);
    }

    public TransactionTemplate appTransactions() {
        return appTransactions;
    }

    public DataSource appPool() {
        return appPool;
    }

    /** Sees all labels. */
    public JdbcClient worker() {
        return JdbcClient.create(workerPool);
    }

    public TransactionTemplate workerTransactions() {
        return workerTransactions;
    }

    public DataSource workerPool() {
        return workerPool;
    }

    /** Who migrates: for what neither role may do. Row-level security holds for it too. */
    public JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(access.url(), access.user(), access.password()));
    }

    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        appPool.close();
        workerPool.close();
        TestPostgres.drop(access);
    }
}
