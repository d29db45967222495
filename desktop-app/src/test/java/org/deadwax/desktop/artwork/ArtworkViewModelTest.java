package org.deadwax.desktop.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import okhttp3.OkHttpClient;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.ReleaseShelf;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkState;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtworkViewModelTest {

    @TempDir
    Path folder;

    private final ReleaseShelf shelf = new ReleaseShelf();
    private final List<UUID> changed = new ArrayList<>();
    private final List<String> put = new ArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer storage = storage();

    private HttpServer storage() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", exchange -> {
                String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                put.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestHeaders().getFirst("x-sum") + " " + sent);
                byte[] answer = "eleven byte".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status.get(), answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            return http;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        storage.start();
        shelf.storage = "http://127.0.0.1:" + storage.getAddress().getPort() + "/";
    }

    @AfterEach
    void stop() {
        storage.stop(0);
    }

    private ArtworkViewModel artwork(Role role) {
        LabelAccess label = new LabelAccess(Desks.LABEL.id(), "Low Meridian Records", "USD", "America/New_York", role);
        ArtworkViewModel artwork = new ArtworkViewModel(
                Answers.of(shelf),
                label,
                new OkHttpClient(),
                Background.inline(),
                FXCollections.observableArrayList(),
                Runnable::run,
                Duration.ZERO);
        artwork.onCoverChanged(changed::add);
        artwork.show(ReleaseShelf.RELEASE);
        return artwork;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "some picture");
    }

    @Test
    void aCoverIsSentCheckedAndShownEverywhere() throws IOException {
        ArtworkViewModel artwork = artwork(Role.ARTIST);
        artwork.add(List.of(file("front.PNG")));
        assertThat(put)
                .singleElement()
                .satisfies(sent -> assertThat(sent)
                        .isEqualTo("PUT " + HexFormat.of().formatHex(sha256("some picture")) + " some picture"));
        assertThat(shelf.asked).containsExactly("start COVER front.PNG 12", "complete");
        assertThat(artwork.sending()).isEmpty();
        assertThat(Objects.requireNonNull(ArtworkViewModel.current(artwork.of(ArtworkKind.COVER), ArtworkKind.COVER))
                        .state())
                .isEqualTo(ArtworkState.ACCEPTED);
        assertThat(changed).containsExactly(ReleaseShelf.RELEASE);
    }

    @Test
    void whatDoesNotGetThereStaysWithItsReasonUntilItDoes() throws IOException {
        ArtworkViewModel artwork = artwork(Role.MANAGER);
        status.set(503);
        artwork.add(List.of(file("front.jpg")));
        Sending failed = Objects.requireNonNull(artwork.sending().get(ArtworkKind.COVER));
        assertThat(failed.trouble()).isEqualTo("Storage answered 503 to front.jpg. Drop it once more.");
        status.set(200);
        artwork.retry(ArtworkKind.COVER);
        assertThat(artwork.sending()).isEmpty();
    }

    @Test
    void anImageIsACoverAPdfABookletAndTheRestIsNeither() throws IOException {
        ArtworkViewModel artwork = artwork(Role.MANAGER);
        shelf.storage = "";
        artwork.add(List.of(file("front.jpg"), file("booklet.pdf"), file("notes.txt")));
        assertThat(shelf.asked).containsExactly("start COVER front.jpg 12", "start BOOKLET booklet.pdf 12");
        assertThat(artwork.noticeProperty().get()).startsWith("“notes.txt” is no cover and no booklet.");
    }

    @Test
    void anotherCoverIsToldButNotTheOneThatWasThere() {
        shelf.artwork.add(ReleaseShelf.cover(1, ArtworkState.ACCEPTED, true, List.of()));
        ArtworkViewModel artwork = artwork(Role.MANAGER);
        artwork.show(ReleaseShelf.RELEASE);
        assertThat(changed).isEmpty();
    }

    @Test
    void anOlderFileComesBack() throws IOException {
        shelf.artwork.add(ReleaseShelf.cover(1, ArtworkState.ACCEPTED, false, List.of()));
        ArtworkViewModel artwork = artwork(Role.VIEWER);
        assertThat(artwork.whyNotEdit()).isEqualTo("A viewer brings no artwork.");
        artwork.add(List.of(file("front.jpg")));
        assertThat(shelf.asked).isEmpty();
        assertThat(artwork.whyNotRemove(shelf.artwork.getFirst())).isEqualTo("a manager does that");
    }
}
