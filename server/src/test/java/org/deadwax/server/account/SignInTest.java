package org.deadwax.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Device;
import org.deadwax.model.Me;
import org.deadwax.model.PasswordChange;
import org.deadwax.model.Role;
import org.deadwax.model.Session;
import org.deadwax.model.SignIn;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.SystemTestHome;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;

@SystemTest
class SignInTest {

    @LocalServerPort
    private int port;

    private TestApi owner;

    @BeforeEach
    void signIn() {
        owner = TestApi.owner(port);
    }

    @Test
    void whoSignsInIsWhoTheyAre() {
        Me me = owner.get("/api/me").as(Me.class);

        assertThat(me.email()).isEqualTo(SystemTestHome.OWNER_EMAIL);
    }

    @Test
    void unknownPeopleAndWrongPasswordsLookTheSame() {
        TestApi nobody = TestApi.anonymous(port);

        Answer wrong = nobody.post("/api/sign-in", new SignIn(SystemTestHome.OWNER_EMAIL, "wrong password", "x"));
        Answer unknown = nobody.post("/api/sign-in", new SignIn("nobody@deadwax.test", "wrong password", "x"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text());
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void emailsAreFoundInAnyCase() {
        assertThat(TestApi.anonymous(port)
                        .post("/api/sign-in", new SignIn(" OWNER@Deadwax.test ", SystemTestHome.OWNER_PASSWORD, "x"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theEleventhWrongPasswordIsNotLookedAt() {
        TestApi nobody = TestApi.anonymous(port);
        SignIn wrong = new SignIn("often@deadwax.test", "wrong password", "x");
        for (int i = 0; i < SignInLimit.PER_ACCOUNT; i++) {
            assertThat(nobody.post("/api/sign-in", wrong).status()).isEqualTo(401);
        }

        Answer refused = nobody.post("/api/sign-in", wrong);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Long.parseLong(String.valueOf(refused.header("Retry-After"))))
                .isBetween(1L, 900L);
    }

    @Test
    void whatIsMissingIsNamed() {
        Answer answer = TestApi.anonymous(port).post("/api/sign-in", "{\"email\":\"a@b.test\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"name\":\"password\"");
    }

    @Test
    void aSignedOutTokenIsWorthNothing() {
        assertThat(owner.post("/api/sign-out", null).status()).isEqualTo(204);

        assertThat(owner.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void anotherDeviceIsListedAndRevoked() {
        TestApi other = TestApi.owner(port);
        List<Device> devices = devices();
        assertThat(devices.stream().filter(Device::current)).hasSize(1);
        UUID otherDevice = other.get("/api/me/devices").as(new TypeReference<List<Device>>() {}).stream()
                .filter(Device::current)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(owner.delete("/api/me/devices/" + otherDevice).status()).isEqualTo(204);

        assertThat(other.get("/api/me").status()).isEqualTo(401);
        assertThat(owner.delete("/api/me/devices/" + otherDevice).status()).isEqualTo(404);
    }

    @Test
    void nobodyRevokesSomebodyElsesDevice() {
        TestApi viewer = owner.newMember(owner.newLabel(), Role.VIEWER);
        UUID mine = devices().stream()
                .filter(Device::current)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(viewer.delete("/api/me/devices/" + mine).status()).isEqualTo(404);
        assertThat(owner.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordSignsOtherDevicesOut() {
        TestApi first = owner.newMember(owner.newLabel(), Role.VIEWER);
        String email = first.get("/api/me").as(Me.class).email();
        assertThat(first.post("/api/me/password", new PasswordChange("not mine at all", "a new long password"))
                        .status())
                .isEqualTo(422);
        String old = first.password();
        TestApi second = TestApi.anonymous(port).signedIn(email, old);

        assertThat(second.post("/api/me/password", new PasswordChange(old, "a new long password"))
                        .status())
                .isEqualTo(204);

        assertThat(first.get("/api/me").status()).isEqualTo(401);
        assertThat(second.get("/api/me").status()).isEqualTo(200);
        assertThat(TestApi.anonymous(port)
                        .post("/api/sign-in", new SignIn(email, "a new long password", "x"))
                        .as(Session.class)
                        .token())
                .hasSizeGreaterThanOrEqualTo(43);
    }

    private List<Device> devices() {
        return owner.get("/api/me/devices").as(new TypeReference<List<Device>>() {});
    }
}
