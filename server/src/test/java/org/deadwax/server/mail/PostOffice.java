package org.deadwax.server.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.MailKind;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.SecretBox;
import org.deadwax.server.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The mail module as a server has it, with a clock that only tests move and nobody who sends unasked. */
final class PostOffice {

    static final Instant NIGHT = Instant.parse("2026-11-20T05:00:00Z");

    private final TestDatabase database;
    private final SealedWords sealed = new SealedWords(new SecretBox(() -> "a secret that nobody guesses at all"));
    private Instant now = NIGHT;
    final UUID label;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    PostOffice(TestDatabase database) {
        this.database = database;
        database.worker().sql("DELETE FROM mail").update();
        database.worker().sql("DELETE FROM mail_stop").update();
        database.worker()
                .sql("UPDATE mail_relay SET free_at = '2000-01-01Z', away_since = NULL, next_at = NULL, failures = 0")
                .update();
        UUID person = database.worker()
                .sql("INSERT INTO person (email, name, password_hash) VALUES (:email, 'A', 'x') RETURNING id")
                .param("email", UUID.randomUUID() + "@deadwax.test")
                .query(UUID.class)
                .single();
        label = database.worker()
                .sql("INSERT INTO label (name, currency, zone, created_by)"
                        + " VALUES ('Low Meridian Records', 'USD', 'America/New_York', :p) RETURNING id")
                .param("p", person)
                .query(UUID.class)
                .single();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static SmtpSettings relay(String url) {
        return settings(url, 0, 1);
    }

    static SmtpSettings settings(String url, double perSecond, int connections) {
        return new SmtpSettings(
                url,
                "music@label.test",
                "second.test",
                perSecond,
                connections,
                "bounces@label.test",
                "a secret of sixteen or more");
    }

    /** One server of the installation. */
    MailRound server(SmtpSettings settings) {
        return new MailRound(
                new MailClaims(database.worker(), clock),
                new RelayPace(database.worker(), settings, clock),
                new MailWriter(database.worker(), sealed, new SenderRows(settings, installation())),
                new Carriers(settings, installation()),
                database.workerTransactions());
    }

    MailClaims claims() {
        return new MailClaims(database.worker(), clock);
    }

    Bounces bounces(SmtpSettings settings) {
        return new Bounces(database.worker(), database.workerTransactions(), settings, clock);
    }

    Mails queue(SmtpSettings settings) {
        return new Mails(
                new JdbcTemplate(database.appPool()),
                database.workerPool(),
                sealed,
                new Postman(server(settings)),
                clock);
    }

    FanMail mail(String to, Instant boughtAt) {
        return new FanMail(
                label,
                MailKind.DELIVERY,
                "order of " + to,
                null,
                null,
                to,
                boughtAt,
                Map.of(
                        MailWords.NAME,
                        "Maya",
                        MailWords.LINK,
                        "https://label.test/d/secretLink",
                        MailWords.TITLES,
                        "Salt Hymnal, vinyl\nKindling Season, digital album"));
    }

    void add(SmtpSettings settings, List<FanMail> mails) {
        database.workerTransactions()
                .executeWithoutResult(status -> queue(settings).queue(mails));
    }

    List<Map<String, @Nullable Object>> rows() {
        return database.worker()
                .sql("SELECT recipient, state, attempts, reason, subject, sealed FROM mail ORDER BY place, n")
                .query()
                .listOfRows();
    }

    private static Installation installation() {
        return new Installation(
                Installation.Environment.PRODUCTION, URI.create("https://label.test"), Path.of("target", "homes"));
    }
}
