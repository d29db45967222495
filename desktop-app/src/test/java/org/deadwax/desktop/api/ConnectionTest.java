package org.deadwax.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.SignIn;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final UUID LABEL = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID RELEASE = UUID.fromString("01990000-0000-7000-8000-000000000002");

    @Test
    void whatTheServerSaysIsReadAndUnknownKeysAreLeftAlone() throws Exception {
        String me = """
                {"id":"%s","email":"rosa@example.com","name":"Rosa","avatar":"later",
                 "labels":[{"id":"%s","name":"Low Meridian","currency":"USD","zone":"America/New_York","role":"MANAGER"}]}
                """.formatted(RELEASE, LABEL);
        try (Peer peer = new Peer(exchange -> Peer.json(exchange, 200, "application/json", me))) {
            Connection connection = new Connection(peer.url());
            connection.use("secret");
            assertThat(connection.api().me().labels())
                    .singleElement()
                    .satisfies(label -> assertThat(label.name()).isEqualTo("Low Meridian"));
            assertThat(peer.asked).singleElement().asString().startsWith("GET /api/me auth=Bearer secret");
        }
    }

    @Test
    void aSaveCarriesTheVersionItStartedFrom() throws Exception {
        String stale = """
                {"type":"/problems/stale-edit","title":"Changed meanwhile","status":412,
                 "detail":"Jan changed this release at 02:13. Compare before you save.",
                 "fields":[{"name":"title","message":"was “Cartography”"}]}
                """;
        try (Peer peer = new Peer(exchange -> Peer.json(exchange, 412, "application/problem+json", stale))) {
            DeadwaxApi api = new Connection(peer.url()).api();
            var edit = new ReleaseEdit("Ünïcode — ok", RELEASE, null, null, "Europe/London", List.of());
            ApiProblem problem = catchThrowableOfType(
                    ApiProblem.class, () -> api.saveRelease(LABEL, RELEASE, DeadwaxApi.etag(7), edit));
            assertThat(problem).hasMessage("Jan changed this release at 02:13. Compare before you save.");
            assertThat(problem.type()).isEqualTo("/problems/stale-edit");
            assertThat(problem.fields())
                    .singleElement()
                    .satisfies(field -> assertThat(field.name()).isEqualTo("title"));
            assertThat(peer.asked)
                    .singleElement()
                    .asString()
                    .contains("if-match=\"7\"")
                    .contains("Ünïcode — ok");
        }
    }

    @Test
    void aSessionThatTheServerNoLongerKnowsIsToldOnceItWasOurs() throws Exception {
        AtomicInteger told = new AtomicInteger();
        try (Peer peer = new Peer(exchange -> Peer.json(exchange, 401, "text/plain", ""))) {
            Connection connection = new Connection(peer.url());
            connection.onSessionEnded(told::incrementAndGet);
            assertThatThrownBy(() -> connection.api().me()).isInstanceOf(ApiProblem.class);
            assertThat(told).as("nobody was signed in").hasValue(0);
            connection.use("secret");
            assertThatThrownBy(() -> connection.api().me()).isInstanceOf(ApiProblem.class);
            assertThat(told).hasValue(1);
        }
    }

    @Test
    void aServerThatAsksToWaitSaysHowLong() throws Exception {
        try (Peer peer = new Peer(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "90");
            Peer.json(exchange, 429, "text/plain", "slow down");
        })) {
            DeadwaxApi api = new Connection(peer.url()).api();
            ApiProblem problem = catchThrowableOfType(
                    ApiProblem.class, () -> api.signIn(new SignIn("rosa@example.com", "wrong", "a test")));
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(90));
            assertThat(problem).hasMessage("The server answered 429 without saying why.");
        }
    }

    @Test
    void aServerThatIsAwayIsNotConnectedAndNamed() throws Exception {
        String url;
        try (Peer peer = new Peer(exchange -> {})) {
            url = peer.url();
        }
        DeadwaxApi api = new Connection(url).api();
        assertThatThrownBy(api::me)
                .isInstanceOf(NotConnected.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining("nothing listens there");
    }

    @Test
    void anAnswerThatIsNoJsonIsNoSilentNull() throws Exception {
        try (Peer peer = new Peer(exchange -> Peer.json(exchange, 200, "text/html", "<html>a proxy's page"))) {
            DeadwaxApi api = new Connection(peer.url()).api();
            assertThatThrownBy(api::me).isInstanceOf(NotConnected.class).hasMessageContaining("not what this version");
        }
    }

    @Test
    void interruptingTheWaitEndsIt() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (Peer peer = new Peer(exchange -> {
            reached.countDown();
            await(over);
        })) {
            DeadwaxApi api = new Connection(peer.url()).api();
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    api.me();
                } catch (RuntimeException ended) {
                    end.complete(ended);
                }
            });
            assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
            waiting.interrupt();
            assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(NotConnected.class);
        } finally {
            over.countDown();
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithAnExample() {
        assertThatThrownBy(() -> new Connection("label server"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label server")
                .hasMessageContaining("http://localhost:8480");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
