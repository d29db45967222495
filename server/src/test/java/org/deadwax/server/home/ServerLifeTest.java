package org.deadwax.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.Installation.Environment;
import org.deadwax.server.testing.SystemTestHome;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server as people meet it: started, refused, killed, started again, stopped. */
@Tag("slow")
class ServerLifeTest {

    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    Path directory;

    @Test
    void whoeverStartedItFindsEverythingAgainAfterAKill() throws Exception {
        life(List.of(), ServerProcess.classPath(), directory.resolve("home"), true);
    }

    @Test
    void anOrdinaryUserToo() throws Exception {
        assumeTrue(PostgresPrograms.isRoot(), "not root: the other test ran as an ordinary user");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is missing, which would change the user");
        Path everybodys = Files.createTempDirectory(Path.of("/tmp"), "deadwax-life-");
        try {
            Path own = Files.createDirectory(everybodys.resolve("own"));
            Programs.run(List.of("chown", "65534:65534", own.toString()), "");
            Path jars = Files.createDirectory(everybodys.resolve("jars"));
            String classPath = ServerProcess.classPathForEverybody(jars);
            Programs.run(List.of("chmod", "a+rx", everybodys.toString()), "");
            life(NOBODY, classPath, own.resolve("home"), false);

            Path roots = Files.createDirectory(everybodys.resolve("roots"));
            assertRefused(NOBODY, classPath, environment(roots, FreePort.find()), "no permission for " + roots);
        } finally {
            DirectoryTree.delete(everybodys);
        }
    }

    private static void life(List<String> as, String classPath, Path home, boolean refusals) throws Exception {
        int port = FreePort.find();
        Map<String, String> environment = environment(home, port);
        UUID label;
        try (ServerProcess server = ServerProcess.start(as, classPath, environment)) {
            assertThat(server.awaitReady())
                    .isEqualTo("Deadwax is ready at http://localhost:" + port + " (home " + home + ")");
            label = TestApi.owner(port).newLabel();
            assertThat(settings(home)).contains("fsync=on", "is_superuser=off", "CREATEROLE only=true");
            if (refusals) {
                assertRefused(
                        as,
                        classPath,
                        environment(home, FreePort.find()),
                        "held by process " + server.pid() + " since 20");
            }
            server.killHard();
        }
        try (ServerProcess again = ServerProcess.start(as, classPath, environment)) {
            again.awaitReady();
            assertThat(TestApi.owner(port).get("/api/labels").text()).contains(label.toString());
            try (InputStream first = openLive(port, label);
                    InputStream second = openLive(port, label)) {
                long stopping = System.nanoTime();
                again.terminate();
                assertThat(again.awaitEnd()).isEqualTo(143);
                assertThat(Duration.ofNanos(System.nanoTime() - stopping)).isLessThan(Duration.ofSeconds(10));
            }
        }
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
        if (refusals) {
            refusals(as, classPath, home);
        }
    }

    /** A live stream that has begun: a desktop that looks on while the server stops. */
    private static InputStream openLive(int port, UUID label) throws Exception {
        URI live = URI.create("http://127.0.0.1:" + port + "/api/labels/" + label + "/live");
        HttpRequest request = HttpRequest.newBuilder(live)
                .header("Authorization", "Bearer " + TestApi.owner(port).token())
                .build();
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().read()).isPositive();
        return answer.body();
    }

    private static void refusals(List<String> as, String classPath, Path home) throws Exception {
        Map<String, String> environment = environment(home, FreePort.find());
        environment.put("DEADWAX_ENVIRONMENT", "staging");
        assertRefused(as, classPath, environment, "belongs to the environment development");

        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(0));
            int port = taken.getLocalPort();
            assertRefused(as, classPath, environment(home, port), "Port " + port + " is taken");
        }

        try (Home held = Home.open(home, Environment.DEVELOPMENT);
                BuiltInPostgres postgres = BuiltInPostgres.start(held)) {
            jdbc(postgres.access(ZoneId.of("UTC"))).sql("""
                    INSERT INTO flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    VALUES (9999, '209901010000', 'later', 'SQL', 'V209901010000__later.sql', 1, 'x', 1, true)
                    """).update();
        }
        assertRefused(as, classPath, environment(home, FreePort.find()), "was last used by a newer Deadwax");
    }

    /** One line that says why, another exit code than 0, no trace. */
    private static void assertRefused(
            List<String> as, String classPath, Map<String, String> environment, String because) throws Exception {
        try (ServerProcess refused = ServerProcess.start(as, classPath, environment)) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.errors())
                    .startsWith("deadwax: ")
                    .contains(because)
                    .hasLineCount(1);
        }
    }

    private static List<String> settings(Path home) throws Exception {
        JdbcClient owner = jdbc(BuiltInPostgres.borrow(home, ZoneId.of("UTC")));
        return List.of(
                "fsync=" + one(owner, "SHOW fsync"),
                "is_superuser=" + one(owner, "SHOW is_superuser"),
                "CREATEROLE only=" + one(owner, """
                                SELECT CASE WHEN rolcreaterole AND NOT rolcreatedb AND NOT rolbypassrls
                                            THEN 'true' ELSE 'false' END
                                  FROM pg_roles WHERE rolname = current_user
                                """));
    }

    private static String one(JdbcClient client, String sql) {
        return client.sql(sql).query((row, i) -> row.getString(1)).single();
    }

    private static JdbcClient jdbc(DatabaseAccess access) {
        return JdbcClient.create(new DriverManagerDataSource(access.url(), access.user(), access.password()));
    }

    private static Map<String, String> environment(Path home, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DEADWAX_HOME", home.toString());
        environment.put("DEADWAX_PORT", String.valueOf(port));
        environment.put("DEADWAX_OWNER_EMAIL", SystemTestHome.OWNER_EMAIL);
        environment.put("DEADWAX_OWNER_PASSWORD", SystemTestHome.OWNER_PASSWORD);
        return environment;
    }
}
