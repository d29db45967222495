package org.deadwax.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ResetOwnerTest {

    @Test
    void theOwnerGetsANewPasswordAndLosesEveryDevice(TestDatabase database) {
        assertThatThrownBy(() -> ResetOwner.run(database.access()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no owner yet");
        Passwords passwords = new Passwords();
        firstOwner(database, passwords).afterPropertiesSet();
        firstOwner(database, passwords).afterPropertiesSet();
        People people = new People(database.worker());
        People.Person before = people.byEmail("rosa@deadwax.test").orElseThrow();
        assertThat(passwords.matches("the first password", before.passwordHash()))
                .isTrue();
        Sessions sessions = new Sessions(database.worker(), Clock.systemUTC());
        SessionToken token = SessionToken.create();
        sessions.open(before.id(), token, "Rosa's desktop", "::1");

        String line = ResetOwner.run(database.access());

        String password = line.replaceFirst(".*new password: (\\S+) .*", "$1");
        String hash = people.byEmail("rosa@deadwax.test").orElseThrow().passwordHash();
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches("the first password", hash)).isFalse();
        assertThat(sessions.find(token, "::1")).isEmpty();
        assertThat(database.worker()
                        .sql("SELECT action FROM audit_entry ORDER BY id")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("owner.created", "password.reset");
    }

    private static FirstOwner firstOwner(TestDatabase database, Passwords passwords) {
        AuditLog audit = new AuditLog(database.app(), database.worker(), database.appTransactions(), Clock.systemUTC());
        return new FirstOwner(
                new OwnerSettings("Rosa@deadwax.test", "the first password"),
                passwords,
                audit,
                database.worker(),
                database.workerTransactions());
    }
}
