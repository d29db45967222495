package org.deadwax.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back stops its address, and nothing else does. */
@DatabaseTest
class BouncesTest {

    private static final String SECRET = "a secret of sixteen or more";

    private final TestDatabase database;
    private PostOffice office;
    private Bounces bounces;

    BouncesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void oneMailIsSent() throws Exception {
        office = new PostOffice(database);
        bounces = office.bounces(PostOffice.relay("smtp://127.0.0.1:1"));
        send("maya@post.test", "first");
    }

    private void send(String to, String about) throws Exception {
        try (RelayOfTests relay = new RelayOfTests()) {
            SmtpSettings settings = PostOffice.relay(relay.url());
            FanMail mail = office.mail(to, PostOffice.NIGHT);
            office.add(
                    settings,
                    List.of(new FanMail(
                            mail.labelId(), mail.kind(), about, null, null, to, mail.boughtAt(), mail.words())));
            office.server(settings).next();
        }
    }

    private UUID id() {
        return database.worker()
                .sql("SELECT id FROM mail ORDER BY n LIMIT 1")
                .query(UUID.class)
                .single();
    }

    private String state(int n) {
        return String.valueOf(office.rows().get(n).get("state"));
    }

    private List<Map<String, @Nullable Object>> stops() {
        return database.worker()
                .sql("SELECT address, why, detail FROM mail_stop")
                .query()
                .listOfRows();
    }

    private Bounces.Taken take(String mail) {
        return bounces.take(SECRET, mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** As Postfix writes them. @param to the return path, or nobody in particular */
    private static String notification(String to, String action, String status, String words, String returned) {
        return """
                From: MAILER-DAEMON@relay.test (Mail Delivery System)
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                --B
                Content-Type: text/plain; charset=us-ascii

                This is the mail system. I'm sorry.

                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.test

                Final-Recipient: rfc822; maya@post.test
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --B
                Content-Type: text/rfc822-headers

                %s

                --B--
                """.formatted(to, action, status, words, returned);
    }

    private String verp() {
        return Envelope.returnPath("bounces@label.test", id());
    }

    @Test
    void aMailThatCameBackStopsItsAddress() throws Exception {
        String words = "550 5.1.1 <maya@post.test> user unknown";
        assertThat(take(notification(verp(), "failed", "5.1.1", words, "Subject: x"))
                        .known())
                .isTrue();

        assertThat(state(0)).isEqualTo("BOUNCED");
        assertThat(stops())
                .singleElement()
                .satisfies(stop -> assertThat(stop)
                        .containsEntry("address", "maya@post.test")
                        .containsEntry("why", "BOUNCED")
                        .extractingByKey("detail")
                        .asString()
                        .contains("user unknown")
                        .doesNotContain("maya"));

        send("maya@post.test", "second");
        assertThat(state(1)).isEqualTo("STOPPED");
    }

    @Test
    void aReturnedHeadNamesTheMailToo() {
        String returned = "Message-ID: <" + id() + "@label.test>";
        assertThat(take(notification("bounces@label.test", "failed", "5.1.1", "550 no", returned))
                        .known())
                .isTrue();
        assertThat(state(0)).isEqualTo("BOUNCED");
    }

    @Test
    void whatIsOnlyLateOrFullStopsNobody() {
        take(notification(verp(), "delayed", "4.4.1", "connection timed out", "Subject: x"));
        take(notification(verp(), "failed", "4.2.2", "mailbox full", "Subject: x"));

        assertThat(state(0)).isEqualTo("SENT");
        assertThat(stops()).isEmpty();
        assertThat(office.rows().getFirst())
                .extractingByKey("reason")
                .asString()
                .contains("mailbox full");
    }

    @Test
    void aComplaintStopsItForGood() {
        take("""
                From: feedback@provider.test
                To: abuse@label.test
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="B"

                --B
                Content-Type: text/plain

                A user complained.
                --B
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                Version: 1

                --B
                Content-Type: message/rfc822

                Message-ID: <%s@label.test>
                Subject: Your music is ready

                Hello
                --B--
                """.formatted(id()));
        assertThat(state(0)).isEqualTo("COMPLAINED");
        take(notification(verp(), "failed", "5.1.1", "550 no", "Subject: x"));

        assertThat(state(0)).isEqualTo("COMPLAINED");
        assertThat(stops()).singleElement().satisfies(stop -> assertThat(stop).containsEntry("why", "COMPLAINED"));
    }

    @Test
    void whoeverElseHandsOneInIsRefused() {
        String unknown = Envelope.returnPath("bounces@label.test", UUID.randomUUID());
        assertThat(take(notification(unknown, "failed", "5.1.1", "550 no", "Subject: x"))
                        .known())
                .isFalse();
        byte[] good = notification(verp(), "failed", "5.1.1", "550 no", "x: y").getBytes(StandardCharsets.UTF_8);
        for (String wrong : new @Nullable String[] {null, "", SECRET + "!"}) {
            assertThatThrownBy(() -> bounces.take(wrong, good))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().status()).isEqualTo(403));
        }
        for (String rubbish : List.of("", "Hello", "Subject: hi\n\nI am on holiday.", "\0\1\2")) {
            assertThatThrownBy(() -> take(rubbish))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().status()).isEqualTo(422));
        }
        assertThat(stops()).isEmpty();
    }
}
