package org.deadwax.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wall itself, on a table made for it; each module tests its own tables. */
@DatabaseTest
class LabelWallTest {

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();

    @BeforeAll
    static void table(TestDatabase database) {
        database.owner().sql("""
                CREATE TABLE thing (label_id uuid NOT NULL, name text NOT NULL);
                ALTER TABLE thing ENABLE ROW LEVEL SECURITY;
                ALTER TABLE thing FORCE ROW LEVEL SECURITY;
                CREATE POLICY label ON thing
                    USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
                    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
                CREATE POLICY worker ON thing TO deadwax_worker USING (true) WITH CHECK (true);
                """).update();
        insert(database, OURS, "ours");
        insert(database, THEIRS, "theirs");
    }

    @Test
    void aTransactionSeesItsLabelOnly(TestDatabase database) {
        List<String> seen =
                CurrentLabel.in(OURS, () -> database.appTransactions().execute(tx -> names(database)));
        assertThat(seen).containsExactly("ours");
    }

    @Test
    void withoutALabelNothingIsSeenEvenOnAConnectionThatHadOne(TestDatabase database) {
        for (int i = 0; i < 20; i++) {
            CurrentLabel.in(OURS, () -> database.appTransactions().execute(tx -> names(database)));
            List<String> unlabelled = database.appTransactions().execute(tx -> names(database));
            assertThat(unlabelled).isEmpty();
            assertThat(names(database)).isEmpty();
        }
    }

    @Test
    void anotherLabelsRowCannotBeWritten(TestDatabase database) {
        assertThatThrownBy(() -> CurrentLabel.in(
                        OURS,
                        () -> database.appTransactions()
                                .execute(tx -> database.app()
                                        .sql("INSERT INTO thing VALUES (:label, 'smuggled')")
                                        .param("label", THEIRS)
                                        .update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theWorkerSeesAllLabels(TestDatabase database) {
        assertThat(database.worker()
                        .sql("SELECT name FROM thing")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ours", "theirs");
    }

    @Test
    void sessionsAreNeitherOwnerNorInTheJvmsZone(TestDatabase database) {
        assertThat(database.app().sql("SELECT current_user").query(String.class).single())
                .isEqualTo("deadwax_app");
        assertThat(database.worker()
                        .sql("SELECT current_user")
                        .query(String.class)
                        .single())
                .isEqualTo("deadwax_worker");
        assertThat(database.app().sql("SHOW TimeZone").query(String.class).single())
                .isEqualTo("America/Los_Angeles");
    }

    @Test
    void theOwnerIsNoSuperuser(TestDatabase database) {
        assertThat(database.owner().sql("SHOW is_superuser").query(String.class).single())
                .isEqualTo("off");
    }

    private static List<String> names(TestDatabase database) {
        return database.app()
                .sql("SELECT name FROM thing")
                .query((row, i) -> row.getString(1))
                .list();
    }

    private static void insert(TestDatabase database, UUID label, String name) {
        database.worker()
                .sql("INSERT INTO thing VALUES (:label, :name)")
                .param("label", label)
                .param("name", name)
                .update();
    }
}
