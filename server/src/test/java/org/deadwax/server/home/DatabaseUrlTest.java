package org.deadwax.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void whoLogsInIsTakenOut() {
        assertThat(DatabaseUrl.of("postgres://ada%40label:s%3Ae+c@db.example:5433/deadwax?sslmode=require"))
                .isEqualTo(new DatabaseUrl(
                        "jdbc:postgresql://db.example:5433/deadwax?sslmode=require", "ada@label", "s:e+c"));
        assertThat(DatabaseUrl.of("jdbc:postgresql://[::1]:5432/deadwax?user=ada&password=s%26c&sslmode=require"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://[::1]:5432/deadwax?sslmode=require", "ada", "s&c"));
        assertThat(DatabaseUrl.of("postgresql://ada@one:5432,two:5432/deadwax"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://one:5432,two:5432/deadwax", "ada", null));
        assertThat(DatabaseUrl.of("postgres://ada:s/e@db/deadwax"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db/deadwax", "ada", "s/e"));
        assertThat(DatabaseUrl.of("postgresql://db/deadwax"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db/deadwax", null, null));
    }

    @Test
    void whatIsSetByItsOwnNameCounts() {
        HomeSettings.Database given =
                new HomeSettings.Database("postgres://ada:secret@db/deadwax", "bob", "other", null);
        assertThat(given.user()).isEqualTo("bob");
        assertThat(given.password()).isEqualTo("other");
        assertThat(new HomeSettings.Database("postgres://ada:secret@db/deadwax", "", "", null).password())
                .isEqualTo("secret");
    }

    /** Passwords as people paste them; none may come out again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ada:se@cret@db/deadwax",
                "postgres://ada:se?cret@db/deadwax",
                "postgres://ada:secret%@db/deadwax",
                "postgres://ada:secret%zz@db/deadwax",
                "ada:secret@db/deadwax",
                "mysql://ada:secret@db/deadwax",
                "secret"
            })
    void whatCannotBeReadIsNotShown(String url) {
        assertThatThrownBy(() -> DatabaseUrl.of(url))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("DEADWAX_DATABASE_URL ")
                .hasMessageNotContaining("cret")
                .hasMessageNotContaining("ada");
    }

    @Test
    void nothingThatIsPrintedHoldsThePassword() {
        HomeSettings.Database given =
                new HomeSettings.Database("postgres://ada:secret@db/deadwax?sslpassword=secret", null, null, null);
        DatabaseUrl url = DatabaseUrl.of("postgres://ada:secret@db/deadwax?sslpassword=secret");
        assertThat(given + " " + url + " " + new DatabaseAccess(url.address(), "ada", "secret"))
                .doesNotContain("secret");
    }
}
