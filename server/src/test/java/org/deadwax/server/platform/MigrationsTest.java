package org.deadwax.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class MigrationsTest {

    /** The tests' owner is no superuser: that the template could be migrated at all is the other half of this test. */
    @Test
    void theOwnerNeedsNoMoreThanCreateRole(TestDatabase database) {
        assertThat(database.owner()
                        .sql("SELECT rolcreaterole AND NOT rolsuper FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Migrations.run(database.access());
    }

    @Test
    void dataOfANewerVersionIsRefusedAndLeftAlone(TestDatabase database) {
        database.owner().sql("""
                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (9999, '209901010000', 'a later wonder', 'SQL', 'V209901010000__a_later_wonder.sql', 1, 'x', 1, true)
                """).update();
        try {
            assertThatThrownBy(() -> Migrations.run(database.access()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("newer Deadwax")
                    .hasMessageContaining("a later wonder");
        } finally {
            database.owner()
                    .sql("DELETE FROM flyway_schema_history WHERE installed_rank = 9999")
                    .update();
        }
    }

    @Test
    void aDatabaseStaysInItsEnvironment(TestDatabase database) {
        StoredEnvironment.claim(database.access(), Installation.Environment.STAGING);
        StoredEnvironment.claim(database.access(), Installation.Environment.STAGING);
        assertThatThrownBy(() -> StoredEnvironment.claim(database.access(), Installation.Environment.PRODUCTION))
                .hasMessageContaining("belongs to the environment staging");
    }

    @Test
    void aDatabaseThatIsNotThereIsToldInOneLine() {
        DatabaseAccess nowhere = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/x", "u", "p");
        assertThatThrownBy(() -> Migrations.run(nowhere))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Cannot connect to the database jdbc:postgresql://127.0.0.1:1/x as u");
    }
}
