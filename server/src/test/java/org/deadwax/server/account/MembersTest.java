package org.deadwax.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Me;
import org.deadwax.model.Member;
import org.deadwax.model.MemberChange;
import org.deadwax.model.MemberEdit;
import org.deadwax.model.NewMember;
import org.deadwax.model.Role;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SystemTest
class MembersTest {

    @LocalServerPort
    private int port;

    private TestApi owner;
    private UUID label;
    private String members;

    @BeforeEach
    void aLabel() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        members = "/api/labels/" + label + "/members";
    }

    @Test
    void aManagerMakesNoOwnerAndIsRidOfNone() {
        TestApi manager = owner.newMember(label, Role.MANAGER);
        UUID ownerId = owner.get("/api/me").as(Me.class).id();
        UUID managerId = manager.get("/api/me").as(Me.class).id();

        assertThat(manager.post(members, new MemberEdit("x@deadwax.test", "X", Role.OWNER, List.of()))
                        .status())
                .isEqualTo(403);
        assertThat(change(manager, managerId, Role.OWNER)).isEqualTo(403);
        assertThat(change(manager, ownerId, Role.VIEWER)).isEqualTo(403);
        assertThat(manager.delete(members + "/" + ownerId).status()).isEqualTo(403);
    }

    @Test
    void theLastOwnerStays() {
        UUID ownerId = owner.get("/api/me").as(Me.class).id();

        assertThat(change(owner, ownerId, Role.MANAGER)).isEqualTo(409);
        assertThat(owner.delete(members + "/" + ownerId).status()).isEqualTo(409);

        owner.newMember(label, Role.OWNER);
        assertThat(owner.delete(members + "/" + ownerId).status()).isEqualTo(204);
        assertThat(owner.get(members).status()).isEqualTo(404);
    }

    @Test
    void whoIsRemovedOrDemotedFeelsItAtOnce() {
        TestApi manager = owner.newMember(label, Role.MANAGER);
        UUID id = manager.get("/api/me").as(Me.class).id();

        assertThat(change(owner, id, Role.VIEWER)).isEqualTo(200);
        assertThat(manager.post("/api/labels/" + label + "/artists", "{\"name\":\"A\"}")
                        .status())
                .isEqualTo(403);

        assertThat(owner.delete(members + "/" + id).status()).isEqualTo(204);
        assertThat(manager.get("/api/labels/" + label + "/artists").status()).isEqualTo(404);
        assertThat(owner.delete(members + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void whoIsKnownKeepsTheirPassword() {
        TestApi viewer = owner.newMember(label, Role.VIEWER);
        Me me = viewer.get("/api/me").as(Me.class);
        UUID second = owner.newLabel();

        NewMember added = owner.post(
                        "/api/labels/" + second + "/members", new MemberEdit(me.email(), "", Role.VIEWER, List.of()))
                .as(NewMember.class);

        assertThat(added.password()).isNull();
        assertThat(viewer.get("/api/me").as(Me.class).labels()).hasSize(2);
        assertThat(owner.post(members, new MemberEdit(me.email(), "", Role.VIEWER, List.of()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anArtistHasArtistsAndNobodyElseDoes() {
        assertThat(owner.post(members, new MemberEdit("a@deadwax.test", "A", Role.ARTIST, List.of()))
                        .status())
                .isEqualTo(422);
        assertThat(owner.post(members, new MemberEdit("a@deadwax.test", "A", Role.VIEWER, List.of(UUID.randomUUID())))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatIsDoneIsWrittenDown() {
        Member member = owner.post(members, new MemberEdit("audit@deadwax.test", "A", Role.VIEWER, List.of()))
                .as(NewMember.class)
                .member();
        change(owner, member.id(), Role.MANAGER);

        assertThat(owner.get("/api/labels/" + label + "/audit").text())
                .contains("audit@deadwax.test was viewer and is manager now.")
                .contains("\"device\":\"a test\"")
                .contains("label.created");
    }

    private int change(TestApi by, UUID who, Role role) {
        return by.send("PATCH", members + "/" + who, new MemberChange(role, List.of()))
                .status();
    }
}
