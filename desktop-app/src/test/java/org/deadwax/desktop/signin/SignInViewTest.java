package org.deadwax.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.work.Background;
import org.junit.jupiter.api.Test;

class SignInViewTest extends ScreenTest {

    private final List<String> entered = new ArrayList<>();
    private final SignInViewModel model = new SignInViewModel(
            server -> {
                throw ApiProblem.of(401, "/problems/sign-in", "Email and password do not belong together.");
            },
            Background.inline(),
            "Rosa’s desktop, Linux",
            (server, session) -> entered.add(server));

    @Test
    void walks_by_keyboard_and_says_what_is_wrong_under_its_field() {
        SignInView view = onFx(() -> new SignInView(model, () -> {}));
        show(() -> view);
        fx(model::discover);
        fx(view::focus);
        write("rosa@lowmeridian.example");
        push(KeyCode.TAB);
        write("wrong");
        push(KeyCode.ENTER);
        assertThat(model.emailProperty().get()).isEqualTo("rosa@lowmeridian.example");
        assertThat(model.passwordErrorProperty().get()).isEqualTo("Email and password do not belong together.");
        assertThat(entered).isEmpty();
        assertAllNamed(view);
    }

    @Test
    void is_pictured() {
        Pictures.take("00-sign-in", appearance -> {
            model.serverProperty().set("");
            model.discover();
            model.emailProperty().set("rosa@lowmeridian.example");
            model.passwordErrorProperty().set("Email and password do not belong together.");
            return new SignInView(model, () -> {});
        });
    }
}
