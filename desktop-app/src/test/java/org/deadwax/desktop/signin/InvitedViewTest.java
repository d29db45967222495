package org.deadwax.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.AcceptInvitation;
import org.deadwax.model.InvitationToken;
import org.deadwax.model.InvitationView;
import org.deadwax.model.Role;
import org.deadwax.model.Session;
import org.junit.jupiter.api.Test;

class InvitedViewTest extends ScreenTest {

    /** Knows one code. */
    static final class Door {

        final List<String> asked = new ArrayList<>();
        boolean known;

        InvitationView lookAtInvitation(InvitationToken token) {
            asked.add("look " + token.token());
            if (!token.token().equals("K7QF-M2XD")) {
                throw ApiProblem.of(404, "/problems/not-found", "This invitation was used, withdrawn, or is too old.");
            }
            return new InvitationView(
                    "Low Meridian Records",
                    "ines@okafor.example",
                    Role.ARTIST,
                    "rosa@lowmeridian.example",
                    Instant.parse("2026-11-27T07:14:00Z"),
                    known);
        }

        Session acceptInvitation(AcceptInvitation accept) {
            asked.add("accept " + accept.token() + " " + accept.name() + " "
                    + accept.password().length());
            return new Session("token", Instant.parse("2027-11-27T07:14:00Z"), Desks.ROSA);
        }
    }

    private final Door door = new Door();
    private final List<String> entered = new ArrayList<>();
    private final InvitationModel model = new InvitationModel(
            server -> Answers.of(door),
            Background.inline(),
            "Ines’ desktop, Linux",
            (server, session) -> entered.add(server));

    @Test
    void the_link_of_the_mail_is_enough_to_join_and_sign_in() {
        InvitedView view = onFx(() -> new InvitedView(model, () -> {}));
        show(() -> view);
        fx(view::focus);
        fx(() -> model.codeProperty().set("https://deadwax.example:8480/invitation#K7QF-M2XD"));
        assertThat(model.serverProperty().get()).isEqualTo("https://deadwax.example:8480");
        push(KeyCode.ENTER);
        assertThat(door.asked).containsExactly("look K7QF-M2XD");
        push(KeyCode.ENTER);
        assertThat(model.nameErrorProperty().get()).contains("The name is missing");
        write("Ines Okafor");
        push(KeyCode.TAB);
        write("eleven words");
        push(KeyCode.ENTER);
        assertThat(door.asked).contains("accept K7QF-M2XD Ines Okafor 12");
        assertThat(entered).containsExactly("https://deadwax.example:8480");
        assertThat(model.passwordProperty().get()).isEmpty();
        assertAllNamed(view);
    }

    @Test
    void who_is_known_already_is_asked_for_no_name() {
        door.known = true;
        model.serverProperty().set("http://localhost:8480");
        model.codeProperty().set("K7QF-M2XD");
        model.goOn();
        model.passwordProperty().set("as always");
        model.goOn();
        assertThat(entered).containsExactly("http://localhost:8480");
    }

    @Test
    void another_code_is_looked_at_anew_and_what_is_wrong_is_said_under_it() {
        model.codeProperty().set("K7QF-M2XD");
        model.goOn();
        assertThat(model.invitationProperty().get()).isNotNull();
        model.codeProperty().set("OLD");
        assertThat(model.invitationProperty().get()).isNull();
        model.goOn();
        assertThat(model.codeErrorProperty().get()).contains("too old");
        assertThat(InvitedLink.of("https://x.example/invitation?token=ab_c-9").token())
                .isEqualTo("ab_c-9");
        assertThat(InvitedLink.of(" K7QF-M2XD ").server()).isNull();
    }

    @Test
    void is_pictured() {
        Pictures.take("00-invited", appearance -> {
            model.serverProperty().set("http://localhost:8480");
            model.codeProperty().set("K7QF-M2XD");
            InvitedView view = new InvitedView(model, () -> {});
            model.goOn();
            return view;
        });
    }
}
