package org.deadwax.server.home;

import java.io.IOException;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.Migrations;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.StandardEnvironment;

/**
 * The database for a command that is not the server, as the environment names it: the given one, the home's started for as
 * long as this is open, or the home's borrowed from the server that runs on it.
 */
public final class HomeDatabase implements AutoCloseable {

    private final DatabaseAccess access;
    private final @Nullable Home home;
    private final @Nullable BuiltInPostgres postgres;

    private HomeDatabase(DatabaseAccess access, @Nullable Home home, @Nullable BuiltInPostgres postgres) {
        this.access = access;
        this.home = home;
        this.postgres = postgres;
    }

    /** @throws CannotStart when it cannot be reached */
    public static HomeDatabase open() {
        HomeSettings settings = BeforeStart.settings(new StandardEnvironment());
        HomeSettings.Database given = settings.database();
        if (given.url() != null) {
            String password = given.password() == null ? "" : given.password();
            return new HomeDatabase(
                    new DatabaseAccess(given.url(), String.valueOf(given.user()), password, given.zone()), null, null);
        }
        if (Home.isHeld(settings.directory())) {
            return new HomeDatabase(borrow(settings), null, null);
        }
        Home home = Home.open(settings.directory(), settings.environment());
        try {
            BuiltInPostgres postgres = BuiltInPostgres.start(home);
            Migrations.run(postgres.access(given.zone()));
            return new HomeDatabase(postgres.access(given.zone()), home, postgres);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
        if (home != null) {
            home.close();
        }
    }

    private static DatabaseAccess borrow(HomeSettings settings) {
        try {
            return BuiltInPostgres.borrow(
                    settings.directory(), settings.database().zone());
        } catch (IOException e) {
            throw Home.unusable(settings.directory(), e);
        }
    }
}
