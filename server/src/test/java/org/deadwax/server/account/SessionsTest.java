package org.deadwax.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SessionsTest {

    private static final Instant START = Instant.parse("2026-11-20T07:14:00Z");

    private UUID person;
    private TestDatabase database;

    @BeforeEach
    void somebody(TestDatabase database) {
        this.database = database;
        person = new People(database.app())
                .add(UUID.randomUUID() + "@deadwax.test", "Rosa", "x", false)
                .orElseThrow();
    }

    @Test
    void oneThatIsUsedGoesOn() {
        SessionToken token = open();
        Instant almost = START.plus(Sessions.IDLE).minusSeconds(1);

        assertThat(at(almost).find(token, "::1")).isPresent();
        assertThat(at(almost.plus(Sessions.IDLE).minusSeconds(1)).find(token, "::1"))
                .isPresent();
    }

    @Test
    void oneThatLiesIdleEnds() {
        SessionToken token = open();

        assertThat(at(START.plus(Sessions.IDLE)).find(token, "::1")).isEmpty();
    }

    @Test
    void noneGoesOnForEver() {
        SessionToken token = open();
        Instant now = START;
        Instant end = START.plus(Sessions.AT_MOST);
        while (now.plus(Duration.ofDays(20)).isBefore(end)) {
            now = now.plus(Duration.ofDays(20));
            assertThat(at(now).find(token, "::1")).as(now.toString()).isPresent();
        }

        assertThat(at(end).find(token, "::1")).isEmpty();
    }

    @Test
    void theTokenIsNotKept() {
        SessionToken token = open();

        assertThat(database.app()
                        .sql("SELECT count(*) FROM device_session s WHERE s::text LIKE '%' || :token || '%'")
                        .param("token", token.text())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private SessionToken open() {
        SessionToken token = SessionToken.create();
        at(START).open(person, token, "Rosa's desktop", "::1");
        return token;
    }

    private Sessions at(Instant now) {
        return new Sessions(database.app(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
