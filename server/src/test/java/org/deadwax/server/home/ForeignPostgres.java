package org.deadwax.server.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.deadwax.server.platform.DatabaseAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that is not ours: a cluster of its own, where we are whoever its superuser lets us be. */
final class ForeignPostgres implements AutoCloseable {

    private final PostgresServer server;
    private final String adminPassword;

    private ForeignPostgres(PostgresServer server, String adminPassword) {
        this.server = server;
        this.adminPassword = adminPassword;
    }

    static ForeignPostgres start(Path directory) throws IOException {
        PostgresPrograms programs =
                PostgresPrograms.in(Path.of("target", "postgres").toAbsolutePath());
        Path data = Files.createDirectories(directory).resolve("data");
        String adminPassword = Secrets.generate();
        PostgresData.prepare(programs, data, Secrets.generate(), adminPassword, "NOCREATEROLE");
        PostgresServer server = PostgresServer.start(
                programs, data, FreePort.find(), Map.of("shared_buffers", "64MB"), directory.resolve("log"));
        return new ForeignPostgres(server, adminPassword);
    }

    int port() {
        return server.port();
    }

    /** @param sql run one by one by the superuser */
    void admin(String database, String... sql) {
        JdbcClient admin =
                JdbcClient.create(new DriverManagerDataSource(server.url(database), "deadwax_admin", adminPassword));
        for (String statement : sql) {
            admin.sql(statement).update();
        }
    }

    DatabaseAccess access(String database, String user, String password) {
        return new DatabaseAccess(server.url(database), user, password);
    }

    @Override
    public void close() {
        server.close();
    }
}
