package org.deadwax.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.MailKind;
import org.deadwax.model.MailRelay;
import org.deadwax.model.MailSender;
import org.deadwax.model.MailState;
import org.deadwax.model.MailStop;
import org.deadwax.model.MailTemplate;
import org.deadwax.model.MailTemplateEdit;
import org.deadwax.model.MailText;
import org.deadwax.model.OutgoingMail;
import org.deadwax.model.Page;
import org.deadwax.model.Role;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** A label's mail as its manager meets it, on a server without a relay. */
@SystemTest
class MailOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Mails mails;

    @Autowired
    private Installation installation;

    @Autowired
    @Worker
    private TransactionTemplate transactions;

    @Autowired
    @Worker
    private JdbcClient allLabels;

    private TestApi owner;
    private UUID label;
    private String base;

    @BeforeEach
    void aLabel() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        base = "/api/labels/" + label;
    }

    private OutgoingMail sent(String to) {
        FanMail mail = new FanMail(
                label,
                MailKind.DELIVERY,
                to,
                null,
                null,
                to,
                Instant.now(),
                Map.of(MailWords.LINK, "https://label.test/d/secretLink", MailWords.NAME, "Maya"));
        transactions.executeWithoutResult(status -> mails.queue(List.of(mail)));
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> list("?to=" + to).getFirst(), found -> found.state() != MailState.WAITING);
    }

    private List<OutgoingMail> list(String query) {
        Page<OutgoingMail> page = owner.get(base + "/mails" + query).as(new TypeReference<>() {});
        return page.items();
    }

    @Test
    void withoutARelayItLiesHereAndCanBeReadAndHandedOn() throws Exception {
        OutgoingMail mail = sent("maya@post.test");

        assertThat(mail.state()).isEqualTo(MailState.IN_FOLDER);
        assertThat(mail.subject()).isEqualTo("Your music is ready");
        assertThat(list("?state=IN_FOLDER")).extracting(OutgoingMail::id).containsExactly(mail.id());
        assertThat(list("?state=SENT")).isEmpty();
        try (var files = Files.list(installation.home().resolve("mail"))) {
            assertThat(files.map(Path::toString)).anyMatch(name -> name.endsWith(mail.id() + ".eml"));
        }
        MailText text = owner.post(base + "/mails/" + mail.id() + "/text", null).as(MailText.class);
        assertThat(text.text()).contains("https://label.test/d/secretLink", "Hello Maya,");
        assertThat(owner.get(base + "/audit?q=mail.read").text())
                .contains(mail.id().toString());
        assertThat(allLabels
                        .sql("SELECT position(convert_to('secretLink', 'UTF8') IN sealed) FROM mail WHERE id = :id")
                        .param("id", mail.id())
                        .query(Integer.class)
                        .single())
                .as("whoever reads the database reads no links")
                .isZero();
        MailRelay relay = owner.get(base + "/mail-relay").as(MailRelay.class);
        assertThat(relay.fans()).isFalse();
        assertThat(relay.why()).contains("DEADWAX_SMTP_URL");
    }

    @Test
    void aLabelWordsItsMailAndSeesItBefore() {
        List<MailTemplate> server = owner.get(base + "/mail-templates").as(new TypeReference<>() {});
        assertThat(server).extracting(MailTemplate::kind).containsExactly(MailKind.DELIVERY, MailKind.AGAIN);
        assertThat(server).noneMatch(MailTemplate::own);
        MailTemplateEdit edit = new MailTemplateEdit("Your {label} order", "Hi {name} <b>\n\n{link}\n\nBye");

        MailText preview =
                owner.post(base + "/mail-templates/DELIVERY/preview", edit).as(MailText.class);
        assertThat(preview.subject()).startsWith("Your Label ");
        assertThat(preview.text()).contains("Hi Maya Lindqvist <b>", "/d/example");
        assertThat(preview.html()).contains("Hi Maya Lindqvist &lt;b&gt;", "/d/example\"");

        assertThat(owner.put(base + "/mail-templates/DELIVERY", edit)
                        .as(MailTemplate.class)
                        .own())
                .isTrue();
        assertThat(sent("other@post.test").subject()).startsWith("Your Label ");
        assertThat(owner.delete(base + "/mail-templates/DELIVERY")
                        .as(MailTemplate.class)
                        .own())
                .isFalse();
        assertThat(sent("third@post.test").subject()).isEqualTo("Your music is ready");
    }

    @Test
    void wordsThatWouldLeaveAFanWithoutMusicAreRefused() {
        Map<String, MailTemplateEdit> wrong = Map.of(
                "{link}", new MailTemplateEdit("Hello", "No music here"),
                "{coupon}", new MailTemplateEdit("Hello", "{link} {coupon}"),
                "locked phones", new MailTemplateEdit("Hello {link}", "{link}"),
                "one line", new MailTemplateEdit("Hello\nBcc: a@b.test", "{link}"),
                "Missing", new MailTemplateEdit("", "{link}"));
        wrong.forEach((words, edit) -> {
            Answer answer = owner.put(base + "/mail-templates/DELIVERY", edit);
            assertThat(answer.status()).as(words).isEqualTo(422);
            assertThat(answer.text()).contains(words);
        });
        assertThat(owner.put(base + "/mail-templates/INVITATION", new MailTemplateEdit("a", "{link}"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSenderIsWhereTheRelaySigns() {
        String domain =
                owner.get(base + "/mail-sender").as(MailSender.class).domains().getFirst();
        Answer foreign = owner.put(
                base + "/mail-sender", new MailSender("Low Meridian", "music@elsewhere.test", null, List.of()));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.text()).contains("elsewhere.test", domain);
        assertThat(owner.put(base + "/mail-sender", new MailSender("Low \"M\" <x>", null, "no address", List.of()))
                        .status())
                .isEqualTo(422);

        owner.put(base + "/mail-sender", new MailSender("Low Meridian", "Shop@" + domain, "help@label.test", List.of()))
                .as(MailSender.class);
        String from = owner.post(base + "/mail-templates/AGAIN/preview", new MailTemplateEdit("Hi", "{link}"))
                .as(MailText.class)
                .from();
        assertThat(from).isEqualTo("Low Meridian <shop@" + domain + ">");
    }

    @Test
    void aStoppedAddressShowsAndCanBeFreedUnlessTheyComplained() {
        for (String why : List.of("BOUNCED", "COMPLAINED")) {
            allLabels
                    .sql("INSERT INTO mail_stop (label_id, address, why, detail, since)"
                            + " VALUES (:label, :address, :why, '550 no such user', now())")
                    .param("label", label)
                    .param("address", why.toLowerCase(java.util.Locale.ROOT) + "@post.test")
                    .param("why", why)
                    .update();
        }
        assertThat(sent("bounced@post.test").state()).isEqualTo(MailState.STOPPED);
        assertThat(owner.newMember(label, Role.VIEWER)
                        .delete(base + "/mail-stops?address=bounced@post.test")
                        .status())
                .isEqualTo(403);
        assertThat(owner.delete(base + "/mail-stops?address=complained@post.test")
                        .status())
                .isEqualTo(409);
        assertThat(owner.delete(base + "/mail-stops?address=Bounced@post.test").status())
                .isEqualTo(204);
        assertThat(owner.delete(base + "/mail-stops?address=bounced@post.test").status())
                .isEqualTo(404);
        Page<MailStop> stops = owner.get(base + "/mail-stops").as(new TypeReference<>() {});
        assertThat(stops.items()).extracting(MailStop::address).containsExactly("complained@post.test");
    }
}
