package org.deadwax.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.deadwax.model.MailKind;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue against relays on good days and bad ones. */
@DatabaseTest
class MailQueueTest {

    private final TestDatabase database;
    private PostOffice office;
    private RelayOfTests relay;

    MailQueueTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        office = new PostOffice(database);
        relay = new RelayOfTests();
    }

    @AfterEach
    void close() throws Exception {
        relay.close();
    }

    private static void sendAll(MailRound server) {
        while (server.next() > 0) {
            // all that may go now
        }
    }

    private List<FanMail> buyers(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> office.mail("fan%03d@post.test".formatted(i), PostOffice.NIGHT.plusMillis(i)))
                .toList());
    }

    private List<String> receivers() {
        return relay.taken().stream().map(RelayOfTests.Taken::to).toList();
    }

    @Test
    void whoBoughtFirstIsWrittenToFirst() {
        SmtpSettings settings = PostOffice.relay(relay.url());
        List<FanMail> mails = buyers(120);
        long seed = new Random().nextLong();
        Collections.shuffle(mails, new Random(seed));
        office.add(settings, mails);
        office.add(settings, mails.subList(0, 30));

        sendAll(office.server(settings));

        assertThat(receivers()).as("seed " + seed).hasSize(120).isSorted();
        assertThat(office.rows()).allSatisfy(row -> {
            assertThat(row).containsEntry("state", "SENT").containsEntry("attempts", 1);
            assertThat(row.get("sealed")).as("a link outlives its mail").isNull();
        });
    }

    @Test
    void theRelaysPaceIsKeptByAllServersTogether() {
        SmtpSettings settings = PostOffice.settings(relay.url(), 10, 2);
        office.add(settings, buyers(40));
        MailRound one = office.server(settings);
        MailRound two = office.server(settings);

        sendAll(one);
        sendAll(two);
        assertThat(relay.taken()).hasSize(10);

        office.pass(Duration.ofMillis(500));
        sendAll(two);
        sendAll(one);
        assertThat(relay.taken()).hasSize(15);

        office.pass(Duration.ofHours(1));
        sendAll(one);
        assertThat(relay.taken()).as("an idle hour saves nothing up").hasSize(25);
    }

    @Test
    void anHourWithoutRelayLosesNothingAndNoOrder() {
        SmtpSettings settings = PostOffice.relay(relay.url());
        relay.away();
        office.add(settings, buyers(60));
        MailRound server = office.server(settings);

        int tries = 0;
        for (int second = 0; second < 3600; second += 5) {
            Instant before = next();
            sendAll(server);
            tries += next().equals(before) ? 0 : 1;
            office.pass(Duration.ofSeconds(5));
        }
        assertThat(tries).as("it is asked less and less often").isBetween(25, 40);
        assertThat(office.rows())
                .allSatisfy(
                        row -> assertThat(row).containsEntry("state", "WAITING").containsEntry("attempts", 0));

        relay.takeAll();
        office.pass(Duration.ofMinutes(2));
        sendAll(server);

        assertThat(receivers()).hasSize(60).isSorted();
        assertThat(database.worker()
                        .sql("SELECT away_since IS NULL AND failures = 0 FROM mail_relay")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private Instant next() {
        return database.worker()
                .sql("SELECT coalesce(next_at, '2000-01-01Z') FROM mail_relay")
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
    }

    @Test
    void oneRefusedAddressHoldsUpNobody() {
        SmtpSettings settings = PostOffice.relay(relay.url());
        relay.answer("fan001@post.test", "550 5.1.1 <fan001@post.test> no such user");
        relay.answer("fan002@post.test", "450 4.2.1 mailbox busy");
        office.add(settings, buyers(4));
        office.add(settings, List.of(office.mail("no address", PostOffice.NIGHT)));
        MailRound server = office.server(settings);

        sendAll(server);

        assertThat(receivers()).containsExactly("fan000@post.test", "fan003@post.test");
        Map<String, @Nullable Object> refused = row("fan001@post.test");
        assertThat(refused).containsEntry("state", "REFUSED");
        assertThat(refused.get("reason")).asString().contains("no such user").doesNotContain("fan001");
        assertThat(row("fan002@post.test")).containsEntry("state", "WAITING").containsEntry("attempts", 1);
        assertThat(row("no address")).containsEntry("state", "REFUSED");

        relay.takeAll();
        sendAll(server);
        assertThat(relay.taken()).as("not before its time").hasSize(2);
        office.pass(Duration.ofMinutes(1));
        sendAll(server);
        assertThat(receivers()).endsWith("fan002@post.test");
    }

    @Test
    void whatIsWantedLaterForTwoDaysIsGivenUp() {
        SmtpSettings settings = PostOffice.relay(relay.url());
        relay.answer("fan000@post.test", "450 4.2.2 mailbox full");
        office.add(settings, buyers(1));
        MailRound server = office.server(settings);

        for (int hour = 0; hour < 72; hour++) {
            sendAll(server);
            office.pass(Duration.ofHours(1));
        }

        assertThat(row("fan000@post.test"))
                .containsEntry("state", "REFUSED")
                .extractingByKey("reason")
                .asString()
                .startsWith("Given up: ");
    }

    @Test
    void aSenderThatTheRelayRefusesCostsNoMail() {
        SmtpSettings settings = PostOffice.relay(relay.url());
        relay.answer("MAIL", "550 5.7.1 not your domain");
        office.add(settings, buyers(3));
        MailRound server = office.server(settings);

        sendAll(server);
        assertThat(office.rows()).allSatisfy(row -> assertThat(row).containsEntry("state", "WAITING"));

        relay.takeAll();
        office.pass(Duration.ofMinutes(1));
        sendAll(server);
        assertThat(relay.taken()).hasSize(3);
    }

    @Test
    void aMailThatMayHaveBeenTakenIsTheSameMailAgain() {
        SmtpSettings settings = PostOffice.relay(relay.url());
        relay.hangUpAfter(1);
        office.add(settings, buyers(1));
        MailRound server = office.server(settings);

        sendAll(server);
        office.pass(Duration.ofMinutes(1));
        sendAll(server);

        assertThat(relay.taken()).hasSize(2);
        assertThat(relay.taken().getFirst().id())
                .startsWith("Message-ID: <")
                .endsWith("@label.test>")
                .isEqualTo(relay.taken().getLast().id());
        assertThat(row("fan000@post.test")).containsEntry("state", "SENT");
    }

    /** A server that dies between the relay's answer and its own note, or anywhere else after it took mails on. */
    @Test
    void whatADeadServerHeldIsSentByAnother() {
        SmtpSettings settings = PostOffice.relay(relay.url());
        office.add(settings, buyers(2));
        MailClaims dead = office.claims();
        List<QueuedMail> held = database.workerTransactions().execute(status -> dead.claim(10));
        assertThat(dead.begin(held.getFirst())).isEqualTo(MailClaims.Turn.SEND);
        MailRound other = office.server(settings);

        sendAll(other);
        assertThat(relay.taken()).as("it may be alive").isEmpty();

        office.pass(MailClaims.HELD.plusSeconds(1));
        sendAll(other);

        assertThat(receivers()).containsExactly("fan000@post.test", "fan001@post.test");
        assertThat(dead.begin(held.getLast())).as("and was not dead").isEqualTo(MailClaims.Turn.NOT_OURS);
    }

    @Test
    void twoServersSendEachMailOnce() throws Exception {
        SmtpSettings settings = PostOffice.settings(relay.url(), 0, 4);
        office.add(settings, buyers(300));
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> servers = IntStream.range(0, 2)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    sendAll(office.server(settings));
                }))
                .toList();
        start.countDown();
        for (Thread server : servers) {
            server.join();
        }

        assertThat(receivers()).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void itReadsAsALabelsMailShould() throws Exception {
        GreenMail greenMail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        greenMail.start();
        try {
            greenMail.setUser("music@label.test", "relay", "p@ss/word");
            SmtpSettings settings = PostOffice.relay("smtp://relay:p%40ss%2Fword@127.0.0.1:"
                    + greenMail.getSmtp().getPort());
            FanMail hostile = new FanMail(
                    office.label,
                    MailKind.DELIVERY,
                    "one",
                    null,
                    null,
                    "Maya@Post.test",
                    PostOffice.NIGHT,
                    Map.of(
                            MailWords.NAME,
                            "<img src=x onerror=alert(1)> {link}\r\nBcc: all@post.test",
                            MailWords.LINK,
                            "https://label.test/d/secretLink",
                            MailWords.TITLES,
                            "Schnee & Salz, digital album"));
            office.add(settings, List.of(hostile));
            sendAll(office.server(settings));

            assertThat(greenMail.getReceivedMessages()).hasSize(1);
            MimeMessage mail = greenMail.getReceivedMessages()[0];
            assertThat(List.of(mail.getFrom())).hasToString("[Low Meridian Records <music@label.test>]");
            assertThat(mail.getHeader("Return-Path")[0]).matches("<bounces\\+[0-9a-f]{32}@label\\.test>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(List.of(mail.getAllRecipients())).hasToString("[maya@post.test]");
            Multipart parts = (Multipart) mail.getContent();
            String text = String.valueOf(parts.getBodyPart(0).getContent());
            String html = String.valueOf(parts.getBodyPart(1).getContent());
            assertThat(text)
                    .contains("https://label.test/d/secretLink", "Schnee & Salz, digital album")
                    .contains("alert(1)> {link}")
                    .doesNotContain("Order");
            assertThat(html)
                    .contains("href=\"https://label.test/d/secretLink\"", "Schnee &amp; Salz", "&lt;img src=x")
                    .contains("{link}")
                    .doesNotContain("<img", "<script", "http-equiv", "Order");
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void theLoginStaysOutOfWhatIsPrinted() {
        SmtpSettings settings = PostOffice.relay("smtps://relay:topSecret@mail.test:465");
        assertThat(settings.toString() + settings.relay())
                .contains("mail.test:465")
                .doesNotContain("topSecret");
        assertThat(settings.relay()).extracting(SmtpSettings.Relay::tls).isEqualTo(true);
        assertThat(PostOffice.relay("smtp://relay:topSecret@mail.test").relay())
                .extracting(SmtpSettings.Relay::startTls, SmtpSettings.Relay::port)
                .containsExactly(true, 587);
        assertThatThrownBy(() -> PostOffice.relay("smtp:relay:topSecret@@mail.test"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("DEADWAX_SMTP_URL")
                .hasMessageNotContaining("topSecret");
    }

    private Map<String, @Nullable Object> row(String to) {
        return office.rows().stream()
                .filter(row -> to.equals(row.get("recipient")))
                .findFirst()
                .orElseThrow();
    }
}
