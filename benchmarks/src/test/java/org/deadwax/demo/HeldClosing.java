package org.deadwax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Lets a period's closing come as far as the row of its file, with every decision written, and no further. */
final class HeldClosing implements AutoCloseable {

    private final Connection owner;

    private HeldClosing(Connection owner) {
        this.owner = owner;
    }

    /** @param home the server's, in which its PostgreSQL is */
    static HeldClosing hold(Path home) throws IOException, SQLException {
        Path postgres = home.resolve("postgres");
        String port = Files.readAllLines(postgres.resolve("data/postmaster.pid"))
                .get(3)
                .strip();
        Connection owner = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/deadwax",
                "deadwax_owner",
                Files.readString(postgres.resolve("owner.secret")).strip());
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("LOCK TABLE chart_file IN SHARE MODE");
        }
        return new HeldClosing(owner);
    }

    void awaitIt() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!waits()) {
            assertThat(System.nanoTime()).as("nobody closes anything").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private boolean waits() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            // within a transaction it looks once, otherwise
            statement.execute("SELECT pg_stat_clear_snapshot()");
            try (ResultSet found = statement.executeQuery("""
                    SELECT FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                        AND query LIKE '%INSERT INTO chart_file%'
                    """)) {
                return found.next();
            }
        }
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (SQLException e) {
            // its PostgreSQL went with the server
        }
    }
}
