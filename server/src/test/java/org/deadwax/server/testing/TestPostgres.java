package org.deadwax.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.deadwax.server.home.DirectoryTree;
import org.deadwax.server.home.FreePort;
import org.deadwax.server.home.PostgresData;
import org.deadwax.server.home.PostgresPrograms;
import org.deadwax.server.home.PostgresServer;
import org.deadwax.server.home.Secrets;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for the test JVM, started at first use, with a migrated template to copy. It dies with the JVM. */
public final class TestPostgres {

    /** Far from the JVM's UTC, so that a query that leans on the session's zone is found out. */
    static final ZoneId SESSION_ZONE = ZoneId.of("America/Los_Angeles");

    private static final String TEMPLATE = "deadwax_template";
    private static final Map<String, String> FAST = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", "200",
            "shared_buffers", "64MB");

    private static final TestPostgres INSTANCE = startOnce();

    private final PostgresServer server;
    private final String password;
    private final AtomicInteger count = new AtomicInteger();

    private TestPostgres(PostgresServer server, String password) {
        this.server = server;
        this.password = password;
    }

    /** A database of its own, copied from the template in some 80 ms. */
    public static DatabaseAccess create() {
        String name = "test_" + INSTANCE.count.incrementAndGet();
        INSTANCE.admin()
                .sql("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE)
                .update();
        return INSTANCE.access(name);
    }

    /** A database with nothing in it, for tests of the migrations themselves. */
    public static DatabaseAccess createEmpty() {
        String name = "test_" + INSTANCE.count.incrementAndGet();
        INSTANCE.admin().sql("CREATE DATABASE " + name).update();
        return INSTANCE.access(name);
    }

    public static void drop(DatabaseAccess access) {
        String name = access.url().substring(access.url().lastIndexOf('/') + 1);
        INSTANCE.admin()
                .sql("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)")
                .update();
    }

    private JdbcClient admin() {
        return JdbcClient.create(
                new DriverManagerDataSource(server.url(PostgresData.DATABASE), PostgresData.OWNER, password));
    }

    private DatabaseAccess access(String database) {
        return new DatabaseAccess(server.url(database), PostgresData.OWNER, password, SESSION_ZONE);
    }

    private static TestPostgres startOnce() {
        try {
            Path parent = Path.of("target", "postgres").toAbsolutePath();
            PostgresPrograms programs = PostgresPrograms.in(parent);
            Path directory = Files.createTempDirectory(parent, "test-");
            Path data = directory.resolve("data");
            String password = Secrets.generate();
            PostgresData.prepare(programs, data, password, Secrets.generate(), "CREATEROLE CREATEDB");
            PostgresServer server =
                    PostgresServer.start(programs, data, FreePort.find(), FAST, directory.resolve("log"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
            TestPostgres postgres = new TestPostgres(server, password);
            postgres.admin().sql("CREATE DATABASE " + TEMPLATE).update();
            Migrations.run(postgres.access(TEMPLATE));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(PostgresServer server, Path directory) {
        server.close();
        try {
            DirectoryTree.delete(directory);
        } catch (IOException e) {
            System.err.println("Left behind: " + directory);
        }
    }
}
