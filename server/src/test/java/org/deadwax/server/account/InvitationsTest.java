package org.deadwax.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.deadwax.model.AcceptInvitation;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.Invitation;
import org.deadwax.model.InvitationEdit;
import org.deadwax.model.InvitationToken;
import org.deadwax.model.InvitationView;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Me;
import org.deadwax.model.Member;
import org.deadwax.model.MemberChange;
import org.deadwax.model.NewInvitation;
import org.deadwax.model.Page;
import org.deadwax.model.Role;
import org.deadwax.model.Session;
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
import tools.jackson.core.type.TypeReference;

@SystemTest
class InvitationsTest {

    private static final String PASSWORD = "three or four words";

    @LocalServerPort
    private int port;

    @Autowired
    private Installation installation;

    @Autowired
    @Worker
    private JdbcClient allLabels;

    private TestApi owner;
    private TestApi anybody;
    private UUID label;
    private UUID artist;
    private String invitations;

    @BeforeEach
    void aLabelWithAnArtist() {
        owner = TestApi.owner(port);
        anybody = TestApi.anonymous(port);
        label = owner.newLabel();
        artist = owner.post("/api/labels/" + label + "/artists", new ArtistEdit("Salt Hymnal"))
                .as(Artist.class)
                .id();
        invitations = "/api/labels/" + label + "/invitations";
    }

    private static String somebody() {
        return "ines." + UUID.randomUUID() + "@deadwax.test";
    }

    private NewInvitation invite(TestApi who, String email, Role role, UUID... artists) {
        return who.post(invitations, new InvitationEdit(email, role, List.of(artists)))
                .as(NewInvitation.class);
    }

    private Answer accept(NewInvitation invited, String password) {
        return anybody.post(
                "/api/invitations/accept", new AcceptInvitation(invited.token(), "Inês", password, "a laptop"));
    }

    private int look(NewInvitation invited) {
        return anybody.post("/api/invitations/look", new InvitationToken(invited.token()))
                .status();
    }

    private List<Invitation> open() {
        return owner.get(invitations).as(new TypeReference<>() {});
    }

    @Test
    void anArtistComesInByTheirLinkAndSeesTheirOwn() {
        String email = somebody();
        NewInvitation invited = invite(owner, " " + email.toUpperCase(java.util.Locale.ROOT), Role.ARTIST, artist);
        assertThat(open()).containsExactly(invited.invitation());
        assertThat(invited.link()).isEqualTo(installation.publicUrl() + "/invitation#" + invited.token());

        InvitationView view = anybody.post("/api/invitations/look", new InvitationToken(invited.token()))
                .as(InvitationView.class);
        assertThat(view.email()).isEqualTo(email);
        assertThat(view.role()).isEqualTo(Role.ARTIST);
        assertThat(view.known()).isFalse();

        Session session = accept(invited, PASSWORD).as(Session.class);

        assertThat(session.me().name()).isEqualTo("Inês");
        TestApi ines = anybody.withToken(session.token());
        assertThat(ines.get("/api/labels/" + label + "/artists").as(new TypeReference<List<Artist>>() {}))
                .extracting(Artist::id)
                .containsExactly(artist);
        assertThat(anybody.signedIn(email, PASSWORD).get("/api/me").as(Me.class).labels())
                .extracting(LabelAccess::id)
                .containsExactly(label);
        assertThat(open()).isEmpty();
    }

    @Test
    void itOpensOnce() {
        NewInvitation invited = invite(owner, somebody(), Role.VIEWER);
        assertThat(accept(invited, PASSWORD).status()).isEqualTo(200);

        assertThat(accept(invited, PASSWORD).status()).isEqualTo(404);
        assertThat(look(invited)).isEqualTo(404);
    }

    @Test
    void whatIsUsedWithdrawnTooOldOrMadeUpLooksTheSame() {
        NewInvitation withdrawn = invite(owner, somebody(), Role.VIEWER);
        assertThat(owner.delete(invitations + "/" + withdrawn.invitation().id()).status())
                .isEqualTo(204);
        NewInvitation old = invite(owner, somebody(), Role.VIEWER);
        allLabels
                .sql("UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = :id")
                .param("id", old.invitation().id())
                .update();
        NewInvitation madeUp = new NewInvitation(old.invitation(), "AAAAAAAAAAAAAAAAAAAAAA", "");

        assertThat(Stream.of(withdrawn, old, madeUp)
                        .map(invited -> accept(invited, PASSWORD))
                        .map(answer -> answer.status() + answer.text())
                        .distinct())
                .singleElement()
                .asString()
                .startsWith("404");
        assertThat(owner.delete(invitations + "/" + withdrawn.invitation().id()).status())
                .isEqualTo(404);
    }

    @Test
    void sentAgainItHasAnotherLink() {
        NewInvitation first = invite(owner, somebody(), Role.ARTIST, artist);
        NewInvitation again = owner.post(invitations + "/" + first.invitation().id() + "/again", null)
                .as(NewInvitation.class);

        assertThat(again.invitation().artistIds()).containsExactly(artist);
        assertThat(look(first)).isEqualTo(404);
        assertThat(look(again)).isEqualTo(200);
        NewInvitation asked = invite(owner, first.invitation().email(), Role.VIEWER);
        assertThat(look(again)).isEqualTo(404);
        assertThat(open()).containsExactly(asked.invitation());
    }

    @Test
    void whoSignsInHereAlreadyJoinsWithTheirOwnPassword() {
        TestApi known = owner.newMember(owner.newLabel(), Role.VIEWER);
        Me me = known.get("/api/me").as(Me.class);
        NewInvitation invited = invite(owner, me.email(), Role.MANAGER);

        assertThat(anybody.post("/api/invitations/look", new InvitationToken(invited.token()))
                        .as(InvitationView.class)
                        .known())
                .isTrue();
        assertThat(accept(invited, "another one than theirs").status()).isEqualTo(401);
        assertThat(known.get("/api/me").as(Me.class).labels()).hasSize(1);

        assertThat(accept(invited, known.password()).as(Session.class).me().name())
                .isEqualTo(me.name());
        assertThat(known.get("/api/me").as(Me.class).labels()).hasSize(2);
    }

    @Test
    void somebodyWhoIsWrongTooOftenWaits() {
        TestApi known = owner.newMember(owner.newLabel(), Role.VIEWER);
        NewInvitation invited = invite(owner, known.get("/api/me").as(Me.class).email(), Role.MANAGER);
        for (int i = 0; i < SignInLimit.PER_ACCOUNT; i++) {
            assertThat(accept(invited, "guess number " + i).status()).isEqualTo(401);
        }
        Answer late = accept(invited, known.password());
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.header("Retry-After")).isNotNull();
    }

    @Test
    void onlyAnOwnerAsksForAnOwnerAndOnlyForArtistsThatThereAre() {
        TestApi manager = owner.newMember(label, Role.MANAGER);
        Object asOwner = new InvitationEdit(somebody(), Role.OWNER, List.of());

        assertThat(manager.post(invitations, asOwner).status()).isEqualTo(403);
        assertThat(manager.post(invitations, new InvitationEdit("no address", Role.VIEWER, List.of()))
                        .status())
                .isEqualTo(422);
        assertThat(manager.post(invitations, new InvitationEdit(somebody(), Role.ARTIST, List.of()))
                        .status())
                .isEqualTo(422);
        assertThat(manager.post(invitations, new InvitationEdit(somebody(), Role.ARTIST, List.of(UUID.randomUUID())))
                        .status())
                .isEqualTo(422);
        String there = manager.get("/api/me").as(Me.class).email();
        assertThat(owner.post(invitations, new InvitationEdit(there, Role.VIEWER, List.of()))
                        .status())
                .isEqualTo(409);
        NewInvitation invited = owner.post(invitations, asOwner).as(NewInvitation.class);
        assertThat(manager.delete(invitations + "/" + invited.invitation().id()).status())
                .isEqualTo(403);
    }

    @Test
    void theWordOfWhoWasRemovedIsWorthNothing() {
        TestApi manager = owner.newMember(label, Role.MANAGER);
        NewInvitation byManager = invite(manager, somebody(), Role.VIEWER);
        NewInvitation byOwner = invite(owner, somebody(), Role.VIEWER);
        UUID id = manager.get("/api/me").as(Me.class).id();

        owner.send("PATCH", "/api/labels/" + label + "/members/" + id, new MemberChange(Role.VIEWER, List.of()))
                .as(Member.class);

        assertThat(look(byManager)).isEqualTo(404);
        assertThat(look(byOwner)).isEqualTo(200);
    }

    @Test
    void theLetterLiesInTheFolderForNobodyElse() throws IOException, MessagingException {
        String email = somebody();
        NewInvitation invited = invite(owner, email, Role.ARTIST, artist);

        Path letter = letterTo(email);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letter)))
                .isEqualTo("rw-------");
        String message = Files.readString(letter);
        assertThat(message).contains("\r\nTo: " + email + "\r\n");
        assertThat(plain(letter))
                .contains(invited.link())
                .contains("as an artist")
                .containsPattern("E[SD]T");
        assertThat(allLabels
                        .sql("SELECT count(*) FROM invitation WHERE token_sha256 = convert_to(:token, 'UTF8')")
                        .param("token", invited.token())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Path letterTo(String email) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> findLetter(email), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Path> findLetter(String email) throws IOException {
        Path folder = installation.home().resolve("mail");
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> letters = Files.list(folder)) {
            return letters.filter(letter -> letter.toString().endsWith(".eml"))
                    .filter(letter -> text(letter).contains("To: " + email))
                    .findFirst();
        }
    }

    private static String plain(Path letter) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(letter)) {
            MimeMessage message = new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), in);
            return String.valueOf(
                    ((Multipart) message.getContent()).getBodyPart(0).getContent());
        }
    }

    private static String text(Path letter) {
        try {
            return Files.readString(letter);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theAuditLogTellsItAndIsSearched() {
        String email = somebody();
        accept(invite(owner, email, Role.VIEWER), PASSWORD).as(Session.class);
        invite(owner, somebody(), Role.VIEWER);

        Page<AuditEntry> found =
                owner.get("/api/labels/" + label + "/audit?q=" + email).as(new TypeReference<>() {});

        assertThat(found.items())
                .extracting(AuditEntry::action)
                .containsExactly("invitation.accepted", "invitation.sent");
        Page<AuditEntry> none = owner.get("/api/labels/" + label + "/audit?q=%25&until=2020-01-01T00:00:00Z")
                .as(new TypeReference<>() {});
        assertThat(none.items()).isEmpty();
    }

    @Test
    void theLinkSaysInABrowserWhatToDo() {
        Answer page = anybody.get("/invitation");

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("Accept an invitation");
    }
}
