package org.deadwax.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.junit.jupiter.api.Test;

class DiscoverTest {

    private final List<String> asked = new ArrayList<>();
    private boolean up;

    private final SignInViewModel model = new SignInViewModel(
            address -> {
                asked.add(address);
                if (!up) {
                    throw new IllegalStateException("nobody answers");
                }
                return refusing();
            },
            Background.inline(),
            "a desktop",
            (server, session) -> {});

    /** A server that knows nobody yet. */
    private static DeadwaxApi refusing() {
        return (DeadwaxApi) Proxy.newProxyInstance(
                DeadwaxApi.class.getClassLoader(), new Class<?>[] {DeadwaxApi.class}, (proxy, method, arguments) -> {
                    throw ApiProblem.of(401, "/problems/signed-out", "Sign in first.");
                });
    }

    @Test
    void aServerThatStartsLaterIsFound() {
        model.discover();
        assertThat(model.serverHintProperty().get()).startsWith("No server answers on this machine");

        up = true;
        model.lookAgain();
        assertThat(model.serverHintProperty().get()).isEqualTo("A server runs on this machine.");

        model.lookAgain();
        assertThat(asked).hasSize(2).containsOnly("http://localhost:8480");
    }

    @Test
    void theOneThatWasNamedIsLookedForHereOnly() {
        model.serverProperty().set("http://localhost:9000");
        model.discover();
        assertThat(asked).containsExactly("http://localhost:9000");

        model.serverProperty().set("https://label.example");
        model.lookAgain();
        assertThat(asked).hasSize(1);
        assertThat(model.serverHintProperty().get()).isEmpty();
    }
}
