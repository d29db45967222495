package org.deadwax.server.charts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one attempt at a submission run at a time, on however many servers. Two would write to one file at the compiler's, each
 * through the other's lines. PostgreSQL forgets the lock of a server that was killed, so nothing waits for it.
 */
@Component
class OneAttempt {

    private final DataSource pool;

    OneAttempt(DataSource pool) {
        this.pool = pool;
    }

    /** @return what the attempt gives; empty when another one is running, and then this one did nothing */
    <T> Optional<T> of(UUID submission, Supplier<T> attempt) {
        // of the session and not of a transaction: an upload may take minutes, and holds no snapshot meanwhile
        try (Connection connection = pool.getConnection()) {
            if (!ask(connection, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))", submission)) {
                return Optional.empty();
            }
            try {
                return Optional.of(attempt.get());
            } finally {
                ask(connection, "SELECT pg_advisory_unlock(hashtextextended(?, 0))", submission);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Could not ask whether another attempt is running.", e);
        }
    }

    private static boolean ask(Connection connection, String sql, UUID submission) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "submission " + submission);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
