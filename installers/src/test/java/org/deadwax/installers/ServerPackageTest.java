package org.deadwax.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's package goes into a root directory of its own by dpkg itself, and is upgraded and removed there. */
@Tag("packages")
class ServerPackageTest {

    private static final String NOBODY = "";
    private static final String PASSWORD = "a long enough password";

    /** The best packing takes minutes, and is not what is tested. */
    private static final Map<String, String> QUICK =
            Map.of("DPKG_DEB_COMPRESSOR_TYPE", "gzip", "DPKG_DEB_COMPRESSOR_LEVEL", "1");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private int port;

    @Test
    void anUpgradeKeepsTheLabelTheSettingsAndSoDoesItsRemoval() throws Exception {
        Needs.built("server/target/deadwax-server.jar");
        Needs.tools("dpkg", "dpkg-deb");
        Path first = make("1.4.1");
        Path second = asVersion(first, "1.5.0");
        Path root = systemRoot();

        dpkg(root, "-i", first.toString());
        Path settings = root.resolve("etc/deadwax/server.env");
        Files.writeString(settings, Files.readString(settings) + "DEADWAX_PUBLIC_URL=https://label.example\n");
        run(root, "1", token -> post("/api/labels", token, """
                {"name": "Kept Records", "currency": "GBP", "zone": "Europe/London"}"""));

        dpkg(root, "-i", second.toString());
        assertThat(Files.readString(settings)).contains("https://label.example");
        run(root, "2", token -> assertThat(get("/api/me", token).body()).contains("Kept Records"));

        dpkg(root, "-r", "deadwax-server");
        assertThat(root.resolve("opt/deadwax-server")).doesNotExist();
        dpkg(root, "-P", "deadwax-server");
        assertThat(settings).doesNotExist();
        try (Stream<Path> data = Files.list(root.resolve("var/lib/deadwax"))) {
            assertThat(data).isNotEmpty();
        }
    }

    private interface Visit {
        void of(String token) throws Exception;
    }

    /** Starts what the service's unit starts, as what dpkg laid there, and stops it as the system would. */
    private void run(Path root, String log, Visit visit) throws Exception {
        String unit = Files.readString(root.resolve("lib/systemd/system/deadwax-server.service"));
        Matcher start = Pattern.compile("^ExecStart=(.*)$", Pattern.MULTILINE).matcher(unit);
        assertThat(start.find()).isTrue();
        List<String> command = new ArrayList<>(Arrays.asList(start.group(1)
                .replace("/opt/deadwax-server", root + "/opt/deadwax-server")
                .split(" ")));
        port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log" + log).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DEADWAX_"));
        builder.environment()
                .putAll(Map.of(
                        "DEADWAX_HOME",
                        root.resolve("var/lib/deadwax").toString(),
                        "DEADWAX_PORT",
                        String.valueOf(port),
                        "DEADWAX_OWNER_EMAIL",
                        "ada@label.example",
                        "DEADWAX_OWNER_PASSWORD",
                        PASSWORD));
        Process server = builder.start();
        try {
            awaitHealth(server, folder.resolve("log" + log));
            HttpResponse<String> session = post("/api/sign-in", NOBODY, """
                    {"email": "ada@label.example", "password": "%s", "device": "test"}""".formatted(PASSWORD));
            Matcher token = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"").matcher(session.body());
            assertThat(token.find()).as(session.body()).isTrue();
            visit.of(token.group(1));
        } finally {
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void awaitHealth(Process server, Path log) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(end)) {
            assertThat(server.isAlive()).as(Files.readString(log)).isTrue();
            try {
                if (get("/health", NOBODY).statusCode() == 200) {
                    return;
                }
            } catch (ConnectException notYet) {
                // it is still starting
            }
            server.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("the server did not start: " + Files.readString(log));
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return http.send(request(path, token).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String token, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token.equals(NOBODY) ? request : request.header("Authorization", "Bearer " + token);
    }

    private Path make(String version) throws IOException, InterruptedException {
        String said = Tool.ofSystem(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.deadwax.installers.Package",
                        Needs.project().toString(),
                        "server",
                        "--type",
                        "deb",
                        "--version",
                        version,
                        "--into",
                        folder.toString()),
                QUICK);
        return Path.of(said.lines().toList().getLast());
    }

    private Path asVersion(Path deb, String version) throws IOException, InterruptedException {
        Path open = folder.resolve("open");
        Tool.ofSystem(List.of("dpkg-deb", "-R", deb.toString(), open.toString()), Map.of());
        Path control = open.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replaceFirst("Version: .*", "Version: " + version));
        Path made = folder.resolve("deadwax-server_" + version + ".deb");
        Tool.ofSystem(List.of("dpkg-deb", "--root-owner-group", "-b", open.toString(), made.toString()), QUICK);
        return made;
    }

    private Path systemRoot() throws IOException {
        Path root = Files.createDirectories(folder.resolve("system"));
        Path admin = Files.createDirectories(root.resolve("var/lib/dpkg"));
        Files.createDirectories(admin.resolve("info"));
        Files.createDirectories(admin.resolve("updates"));
        Files.createFile(admin.resolve("status"));
        Files.createDirectories(root.resolve("var/lib/deadwax"));
        return root;
    }

    private void dpkg(Path root, String act, String what) throws IOException, InterruptedException {
        Tool.ofSystem(
                List.of(
                        "dpkg",
                        "--root=" + root,
                        "--force-not-root",
                        "--force-bad-path",
                        "--force-depends",
                        "--force-script-chrootless",
                        "--force-confold",
                        "--log=" + folder.resolve("dpkg.log"),
                        act,
                        what),
                Map.of());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
