package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.Installation.Environment;
import org.deadwax.server.platform.S3Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.unit.DataSize;

/** Storage goes away while a master is being fetched: that is no fault of the file, which waits. */
class StorageBreaksOffTest {

    private static final byte[] WAV = Audio.stereo(2).wav();

    @TempDir
    private Path folder;

    private HttpServer http;
    private Storage storage;
    private int answered;

    @BeforeEach
    void storageThatBreaksOff() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
        URI endpoint = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        S3Access access = new S3Access(endpoint, endpoint, "bucket", "key", "secret", "us-east-1", null);
        storage = new Storage(
                new ObjectProvider<>() {
                    @Override
                    public S3Access getObject() {
                        return access;
                    }
                },
                Clock.systemUTC());
    }

    @AfterEach
    void end() {
        storage.destroy();
        http.stop(0);
    }

    /** All of its headers, and half of its bytes. */
    private void answer(HttpExchange exchange) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().add("Content-Length", String.valueOf(WAV.length));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        answered++;
        exchange.sendResponseHeaders(200, WAV.length);
        OutputStream body = exchange.getResponseBody();
        body.write(WAV, 0, WAV.length / 2);
        body.flush();
        exchange.getHttpContext().getServer().stop(0);
    }

    @Test
    void itWaitsAndIsNotRefused() throws Exception {
        MediaSettings settings = new MediaSettings(
                null,
                Decoder.TOOLS,
                Duration.ofHours(1),
                Duration.ofDays(7),
                Duration.ofHours(1),
                1,
                Duration.ofMinutes(1),
                DataSize.ofGigabytes(2),
                DataSize.ofBytes(0));
        Installation home = new Installation(Environment.DEVELOPMENT, URI.create("http://localhost"), folder);
        WorkFiles files = new WorkFiles(storage, new LocalRoom(storage, settings, () -> false), home);
        CheckMaster check = new CheckMaster(storage, new FfmpegPrograms(settings, home), files, settings);
        ClaimedMaster master = claimed();

        NotNow inTheMiddle = catchThrowableOfType(NotNow.class, () -> check.verdict(master, new CheckProgress()));
        NotNow afterwards = catchThrowableOfType(NotNow.class, () -> check.verdict(master, new CheckProgress()));

        assertThat(answered).isEqualTo(1);
        assertThat(inTheMiddle.forPeople()).contains("it goes on by itself");
        assertThat(afterwards.forPeople()).contains("storage does not answer just now");
        try (Stream<Path> left = Files.list(folder.resolve("work").resolve("masters"))) {
            assertThat(left).isEmpty();
        }
    }

    private static ClaimedMaster claimed() {
        UUID id = UUID.randomUUID();
        return new ClaimedMaster(id, id, id, "label/x", "a.wav", WAV.length, "0".repeat(64), "unknown", false, 1);
    }
}
