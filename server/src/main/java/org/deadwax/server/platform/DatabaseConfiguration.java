package org.deadwax.server.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two ways into one database: the unmarked beans see the current label's rows, as does {@link Reading}; those marked {@link Worker} all. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 12;
    private static final int READERS = 2;

    /** Pools are opened from this, so that none sees a database that is not migrated. */
    record MigratedDatabase(DatabaseAccess access) {}

    @Bean
    MigratedDatabase migratedDatabase(DatabaseAccess access, Installation installation) {
        Migrations.run(access);
        StoredEnvironment.claim(access, installation.environment());
        return new MigratedDatabase(access);
    }

    @Bean
    @Primary
    HikariDataSource appPool(MigratedDatabase database) {
        return Pools.app(database.access(), CONNECTIONS);
    }

    @Bean
    @Primary
    LabelTransactions transactionManager(DataSource pool) {
        return new LabelTransactions(pool);
    }

    @Bean
    @Primary
    TransactionTemplate transactions(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    @Primary
    JdbcClient jdbc(DataSource pool) {
        return JdbcClient.create(pool);
    }

    @Bean
    @Reading
    HikariDataSource readingPool(MigratedDatabase database) {
        return Pools.reading(database.access(), READERS);
    }

    @Bean
    @Worker
    HikariDataSource workerPool(MigratedDatabase database) {
        return Pools.worker(database.access(), CONNECTIONS);
    }

    @Bean
    @Worker
    JdbcTransactionManager workerTransactionManager(@Worker DataSource pool) {
        return new JdbcTransactionManager(pool);
    }

    @Bean
    @Worker
    TransactionTemplate workerTransactions(@Worker PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    @Worker
    JdbcClient workerJdbc(@Worker DataSource pool) {
        return JdbcClient.create(pool);
    }

    /** Microseconds, as PostgreSQL keeps them: what was written is what is read. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
