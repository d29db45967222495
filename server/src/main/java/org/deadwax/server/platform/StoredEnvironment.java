package org.deadwax.server.platform;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The environment a database belongs to: the first server that uses it decides, so that staging never answers for production. */
final class StoredEnvironment {

    private StoredEnvironment() {}

    /** @throws CannotStart when it belongs to another */
    static void claim(DatabaseAccess access, Installation.Environment environment) {
        JdbcClient owner =
                JdbcClient.create(new DriverManagerDataSource(access.url(), access.user(), access.password()));
        String ours = environment.name().toLowerCase(Locale.ROOT);
        owner.sql("INSERT INTO installation (environment) VALUES (:environment) ON CONFLICT DO NOTHING")
                .param("environment", ours)
                .update();
        String theirs = owner.sql("SELECT environment FROM installation")
                .query((row, i) -> row.getString(1))
                .single();
        if (!ours.equals(theirs)) {
            throw new CannotStart("The database " + access + " belongs to the environment " + theirs
                    + ", but DEADWAX_ENVIRONMENT is " + ours + ". Set DEADWAX_ENVIRONMENT=" + theirs
                    + ", or DEADWAX_DATABASE_URL to another database.");
        }
    }
}
