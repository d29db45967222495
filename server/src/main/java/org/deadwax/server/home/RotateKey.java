package org.deadwax.server.home;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.Pools;
import org.deadwax.server.platform.SealedColumn;
import org.deadwax.server.platform.SecretBox;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Another key for stored secrets: {@code ./deadwax server rotate-key}. A key in the home is made anew while no server runs on
 * it; one that is given is DEADWAX_SECRET_KEY, with the old one as DEADWAX_SECRET_KEY_BEFORE, and servers that know both may
 * run meanwhile.
 */
public final class RotateKey {

    private RotateKey() {}

    /**
     * @param sealed where secrets lie
     * @return the line to print
     * @throws CannotStart when a secret opens with neither key; then nothing was changed
     */
    public static String run(ConfigurableEnvironment environment, List<SealedColumn> sealed) {
        SecretSettings given = new Binder(ConfigurationPropertySources.get(environment))
                .bindOrCreate("deadwax.secret", Bindable.of(SecretSettings.class));
        HomeSettings settings = BeforeStart.settings(environment);
        if (given.key() != null) {
            String before = given.keyBefore();
            if (before == null) {
                throw new CannotStart(
                        "DEADWAX_SECRET_KEY is given, so set it to the new key and DEADWAX_SECRET_KEY_BEFORE to"
                                + " the old one.");
            }
            try (HomeDatabase database = HomeDatabase.open()) {
                int count = seal(database, new SecretBox(given::key, () -> before), sealed);
                return count + " secrets are sealed with the new key. DEADWAX_SECRET_KEY_BEFORE is no longer needed.";
            }
        }
        if (Home.isHeld(settings.directory())) {
            throw new CannotStart("A server runs on the home " + settings.directory()
                    + " and would go on with the old key. Stop it first.");
        }
        try (HomeDatabase database = HomeDatabase.open()) {
            String current = SecretKeyFile.current(settings.directory());
            String next = SecretKeyFile.makeNext(settings.directory());
            int count = seal(database, new SecretBox(() -> next, () -> current), sealed);
            SecretKeyFile.nextBecomesCurrent(settings.directory());
            return count + " secrets are sealed with a new key. The old one opens nothing any more.";
        } catch (IOException e) {
            throw Home.unusable(settings.directory(), e);
        }
    }

    private static int seal(HomeDatabase database, SecretBox box, List<SealedColumn> sealed) {
        try (HikariDataSource pool = Pools.worker(database.access(), 1)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
            return Objects.requireNonNull(transactions.execute(status -> seal(jdbc, box, sealed)));
        }
    }

    private record Secret(String row, byte[] bytes, String purpose) {}

    static int seal(JdbcClient jdbc, SecretBox box, List<SealedColumn> sealed) {
        int count = 0;
        for (SealedColumn column : sealed) {
            List<Secret> secrets = jdbc.sql(
                            "SELECT ctid::text AS row, %s AS bytes, %s AS purpose FROM %s WHERE %s IS NOT NULL FOR UPDATE"
                                    .formatted(column.column(), column.purpose(), column.table(), column.column()))
                    .query((row, n) ->
                            new Secret(row.getString("row"), row.getBytes("bytes"), row.getString("purpose")))
                    .list();
            for (Secret secret : secrets) {
                jdbc.sql("UPDATE %s SET %s = :sealed WHERE ctid = :row::tid".formatted(column.table(), column.column()))
                        .param("sealed", box.seal(opened(box, secret), secret.purpose))
                        .param("row", secret.row)
                        .update();
            }
            count += secrets.size();
        }
        return count;
    }

    private static String opened(SecretBox box, Secret secret) {
        try {
            return box.open(secret.bytes, secret.purpose);
        } catch (IllegalStateException e) {
            throw new CannotStart("The secret “" + secret.purpose + "” opens with neither key. Nothing was changed.");
        }
    }
}
