package org.deadwax.server.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every table that belongs to a label, also those that are added later, has the wall. */
@DatabaseTest
class LabelTablesTest {

    private static final String LABEL_TABLES = """
            SELECT c.relname FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'label_id' AND NOT a.attisdropped
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1
            """;

    private static UUID label;

    @BeforeAll
    static void aLabelWithAnArtist(TestDatabase database) {
        UUID person = database.worker()
                .sql("INSERT INTO person (email, name, password_hash) VALUES ('a@b.test', 'A', 'x') RETURNING id")
                .query(UUID.class)
                .single();
        label = database.worker()
                .sql("INSERT INTO label (name, currency, zone, created_by) VALUES ('L', 'USD', 'UTC', :p) RETURNING id")
                .param("p", person)
                .query(UUID.class)
                .single();
        database.worker()
                .sql("INSERT INTO artist (label_id, name) VALUES (:label, 'Salt Hymnal')")
                .param("label", label)
                .update();
    }

    @Test
    void eachHasTheWallEvenForItsOwner(TestDatabase database) {
        List<String> tables = tables(database);
        assertThat(tables).contains("artist", "release", "product", "sale_entry", "master");
        List<String> open = database.worker()
                .sql("""
                SELECT c.relname FROM pg_class c
                WHERE c.relname = ANY (:tables) AND c.relnamespace = 'public'::regnamespace
                  AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
                      SELECT FROM pg_policies p
                      WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.roles = '{public}' AND p.cmd = 'ALL'
                        AND p.qual LIKE '%label_id = (NULLIF(current_setting(''app.label''%'
                        AND p.with_check = p.qual))
                """)
                .param("tables", tables.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();

        assertThat(open).isEmpty();
    }

    @Test
    void noPolicyOpensATableToTheApplicationBesideIt(TestDatabase database) {
        List<String> others =
                database.worker().sql("""
                SELECT tablename || '.' || policyname FROM pg_policies
                WHERE schemaname = 'public' AND roles <> '{deadwax_worker}' AND tablename <> 'label'
                  AND qual NOT LIKE '%label_id = (NULLIF(current_setting(''app.label''%'
                """).query((row, n) -> row.getString(1)).list();

        assertThat(others).isEmpty();
    }

    @Test
    void withoutALabelTheyAreEmpty(TestDatabase database) {
        for (String table : tables(database)) {
            assertThat(rows(database, table)).as(table).isZero();
        }
        assertThat(artists(database, label)).isEqualTo(1);
        assertThat(artists(database, UUID.randomUUID())).isZero();
        assertThat(database.app()
                        .sql("SELECT count(*) FROM label")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyWritesForAnotherLabel(TestDatabase database) {
        assertThatThrownBy(() -> CurrentLabel.in(
                        UUID.randomUUID(),
                        () -> database.appTransactions()
                                .execute(status -> database.app()
                                        .sql("INSERT INTO artist (label_id, name) VALUES (:label, 'Smuggled')")
                                        .param("label", label)
                                        .update())))
                .hasStackTraceContaining("row-level security");
    }

    /** A key without label or store would meet another label's row, and ON CONFLICT DO NOTHING would swallow ours. */
    @Test
    void everyNaturalKeyNamesItsLabelOrStore(TestDatabase database) {
        List<String> keys = database.worker()
                .sql("""
                SELECT t.relname || ': ' || i.relname || ' (' || string_agg(a.attname, ', ') || ')'
                FROM pg_index x
                JOIN pg_class t ON t.oid = x.indrelid
                JOIN pg_class i ON i.oid = x.indexrelid
                JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = ANY (x.indkey)
                WHERE x.indisunique AND t.relname = ANY (:tables) AND t.relnamespace = 'public'::regnamespace
                GROUP BY t.relname, i.relname
                HAVING NOT bool_or(a.attname IN ('label_id', 'store_id'))
                   -- an id that this database made is nobody else's
                   AND NOT (count(*) = 1 AND min(a.attname) = 'id')
                   AND NOT bool_or(a.attname = ANY (:ours))
                ORDER BY 1
                """)
                .param("tables", tables(database).toArray(String[]::new))
                // names that this server makes, unique in themselves; a shop belongs to one label
                .param("ours", new String[] {
                    "upload_id", "object_key", "shop_id", "token_sha256", "ticket_hash", "state_hash"
                })
                .query((row, n) -> row.getString(1))
                .list();

        assertThat(keys).isEmpty();
    }

    @Test
    void theAuditLogIsOnlyAddedTo(TestDatabase database) {
        for (String statement :
                List.of("UPDATE audit_entry SET who = 'me'", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> database.app().sql(statement).update())
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> database.worker().sql(statement).update())
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static List<String> tables(TestDatabase database) {
        return database.worker()
                .sql(LABEL_TABLES)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static long artists(TestDatabase database, UUID asLabel) {
        return CurrentLabel.in(asLabel, () -> rows(database, "artist"));
    }

    private static long rows(TestDatabase database, String table) {
        Long rows = database.appTransactions()
                .execute(status -> database.app()
                        .sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single());
        return rows;
    }
}
