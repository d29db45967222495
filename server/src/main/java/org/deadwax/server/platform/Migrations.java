package org.deadwax.server.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the database to this version: all modules' migrations, one history. */
public final class Migrations {

    private static final int OLDEST = 18;

    private Migrations() {}

    /**
     * @throws CannotStart when it cannot be reached, is too old, was migrated by a newer Deadwax, gives its owner too few
     *     rights, or a migration fails
     */
    public static void run(DatabaseAccess access) {
        checkServer(access);
        Flyway flyway = Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load();
        try {
            refuseNewer(flyway, access);
            refuseMissingRights(flyway, access);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new CannotStart(
                    "The database " + access + " could not be brought to this version, and was left as it was: "
                            + firstLine(rootMessage(e)),
                    e);
        }
    }

    private static void checkServer(DatabaseAccess access) {
        try (Connection connection = connect(access)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStart("The database " + access + " is PostgreSQL " + version + "; Deadwax needs "
                        + OLDEST + " or newer.");
            }
        } catch (SQLException e) {
            throw notReached(access, e);
        }
    }

    private static void refuseMissingRights(Flyway flyway, DatabaseAccess access) {
        try (Connection connection = connect(access)) {
            new DatabaseRights(access, connection).refuseMissing(flyway.info().pending().length > 0);
        } catch (SQLException e) {
            throw notReached(access, e);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static CannotStart notReached(DatabaseAccess access, SQLException e) {
        return new CannotStart("Cannot connect to the database " + access + ": " + firstLine(rootMessage(e)), e);
    }

    private static void refuseNewer(Flyway flyway, DatabaseAccess access) {
        Arrays.stream(flyway.info().all())
                .filter(Migrations::isUnknown)
                .findFirst()
                .ifPresent(unknown -> {
                    throw new CannotStart("The database " + access + " was last used by a newer Deadwax (migration "
                            + unknown.getVersion() + " “" + unknown.getDescription()
                            + "” is unknown to this one). Start that version; nothing was changed.");
                });
    }

    private static boolean isUnknown(MigrationInfo migration) {
        MigrationState state = migration.getState();
        return state.isApplied() && !state.isResolved();
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return String.valueOf(root.getMessage());
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("no reason given");
    }
}
