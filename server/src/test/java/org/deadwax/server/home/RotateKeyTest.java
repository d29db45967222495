package org.deadwax.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.server.charts.ChartChannels;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.SealedColumn;
import org.deadwax.server.platform.SecretBox;
import org.deadwax.server.store.StoreSecrets;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another key: what opened with the old one opens with the new one alone, and for the same purpose only. */
@DatabaseTest
class RotateKeyTest {

    private static final List<SealedColumn> ALL = Stream.concat(
                    ChartChannels.SEALED.stream(), StoreSecrets.SEALED.stream())
            .toList();

    @Test
    void sealsAllAnewOrNothing(TestDatabase database) {
        JdbcClient jdbc = database.worker();
        SecretBox old = new SecretBox(() -> "old");
        UUID store = store(jdbc);
        keep(jdbc, store, old.seal("shpca_1", "store " + store + " access_token"));
        SecretBox both = new SecretBox(() -> "new", () -> "old");

        int count = database.workerTransactions().execute(status -> RotateKey.seal(jdbc, both, ALL));
        assertThat(count).isEqualTo(1);
        byte[] kept = kept(jdbc, store);
        SecretBox alone = new SecretBox(() -> "new");
        assertThat(alone.open(kept, "store " + store + " access_token")).isEqualTo("shpca_1");
        assertThatThrownBy(() -> old.open(kept, "store " + store + " access_token"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> alone.open(kept, "store " + store + " refresh_token"))
                .isInstanceOf(IllegalStateException.class);

        UUID other = store(jdbc);
        keep(jdbc, other, new SecretBox(() -> "lost").seal("shpca_2", "store " + other + " access_token"));
        SecretBox next = new SecretBox(() -> "newer", () -> "new");
        assertThatThrownBy(() -> database.workerTransactions().execute(status -> RotateKey.seal(jdbc, next, ALL)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(other.toString())
                .hasMessageContaining("Nothing was changed");
        assertThat(alone.open(kept(jdbc, store), "store " + store + " access_token"))
                .isEqualTo("shpca_1");
    }

    @Test
    void everySecretOfTheDatabaseIsNamed(TestDatabase database) {
        List<String> sealed =
                database.worker().sql("""
                        SELECT relname || '.' || attname FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
                        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND atttypid = 'bytea'::regtype
                          AND attname ~ '(^secret$|_secret$|_token$|^refresh_)'
                        """).query((row, n) -> row.getString(1)).list();
        assertThat(sealed).isNotEmpty();
        assertThat(ALL).extracting(one -> one.table() + "." + one.column()).containsExactlyInAnyOrderElementsOf(sealed);
    }

    private static UUID store(JdbcClient jdbc) {
        UUID person = jdbc.sql("INSERT INTO person (email, name, password_hash) VALUES (:email, 'A', 'x') RETURNING id")
                .param("email", UUID.randomUUID() + "@b.test")
                .query(UUID.class)
                .single();
        return jdbc.sql("""
                        WITH l AS (
                            INSERT INTO label (name, currency, zone, created_by) VALUES ('L', 'USD', 'UTC', :person)
                            RETURNING id),
                        s AS (INSERT INTO shop (domain) VALUES (:domain) RETURNING id)
                        INSERT INTO store (label_id, shop_id, name, domain) SELECT l.id, s.id, 'S', :domain FROM l, s
                        RETURNING id
                        """)
                .param("person", person)
                .param("domain", UUID.randomUUID() + ".myshopify.com")
                .query(UUID.class)
                .single();
    }

    private static void keep(JdbcClient jdbc, UUID store, byte[] sealed) {
        jdbc.sql("""
                        INSERT INTO store_connection (store_id, label_id, way, state, since, access_token, connected_at,
                            connected_by)
                        SELECT id, label_id, 'OAUTH', 'CONNECTED', now(), :sealed, now(), 'a' FROM store WHERE id = :store
                        """).param("sealed", sealed).param("store", store).update();
    }

    private static byte[] kept(JdbcClient jdbc, UUID store) {
        return jdbc.sql("SELECT access_token FROM store_connection WHERE store_id = :store")
                .param("store", store)
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
