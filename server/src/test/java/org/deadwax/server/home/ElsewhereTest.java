package org.deadwax.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.Migrations;
import org.deadwax.server.testing.ForeignS3;
import org.deadwax.server.testing.SystemTestHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL and S3 of somebody else. The tests come in this order because roles belong to a whole cluster: the first to
 * migrate makes them, for good.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ElsewhereTest {

    private static final String PASSWORD = "p@ss:w/rd %?";

    @TempDir
    private static Path directory;

    private static ForeignPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = ForeignPostgres.start(directory.resolve("postgres"));
        postgres.admin(
                "deadwax",
                "CREATE ROLE \"Rough Trade\" LOGIN NOCREATEROLE PASSWORD '" + PASSWORD + "'",
                "CREATE DATABASE rough",
                "CREATE ROLE second LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'",
                "CREATE DATABASE second OWNER second",
                "CREATE DATABASE latin OWNER second ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0",
                "CREATE DATABASE standby OWNER second",
                "ALTER DATABASE standby SET default_transaction_read_only = on");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    @Order(1)
    void whatIsMissingIsToldAsTheStatementThatGivesIt() {
        DatabaseAccess rough = postgres.access("rough", "Rough Trade", PASSWORD);

        assertThat(grantAsTold(rough)).isEqualTo("ALTER ROLE \"Rough Trade\" CREATEROLE");
        assertThat(grantAsTold(rough)).isEqualTo("GRANT CREATE ON SCHEMA public TO \"Rough Trade\"");
        Migrations.run(rough);
        Migrations.run(rough);
    }

    @Test
    @Order(2)
    void aSecondInstallationOnTheSameServer() {
        DatabaseAccess second = postgres.access("second", "second", PASSWORD);

        assertThat(grantAsTold(second))
                .isEqualTo("GRANT deadwax_app, deadwax_worker TO second WITH SET TRUE, INHERIT FALSE");
        Migrations.run(second);
        assertThat(refusal(postgres.access("latin", "second", PASSWORD)))
                .contains("encoded in LATIN1", "ENCODING 'UTF8' TEMPLATE template0");
        assertThat(refusal(postgres.access("standby", "second", PASSWORD))).contains("takes no changes");
    }

    @Test
    @Order(3)
    void theWholeWayFromAMasterToAChartFile() throws Exception {
        Files.createDirectories(directory.resolve("s3/audio"));
        Path home = directory.resolve("home");
        try (ForeignS3 s3 = ForeignS3.start(directory.resolve("s3"))) {
            int port = FreePort.find();
            Map<String, String> environment = new HashMap<>(Map.of(
                    "DEADWAX_HOME",
                    home.toString(),
                    "DEADWAX_MEDIA_TOOLS",
                    Path.of("target", "tools").toAbsolutePath().toString(),
                    "DEADWAX_PORT",
                    String.valueOf(port),
                    "DEADWAX_OWNER_EMAIL",
                    SystemTestHome.OWNER_EMAIL,
                    "DEADWAX_OWNER_PASSWORD",
                    SystemTestHome.OWNER_PASSWORD,
                    "DEADWAX_SHOPIFY_API_SECRET",
                    SystemTestHome.SHOPIFY_SECRET,
                    "DEADWAX_DATABASE_URL",
                    "postgres://Rough%20Trade:p%40ss%3Aw%2Frd%20%25%3F@127.0.0.1:" + postgres.port() + "/rough"));
            environment.putAll(Map.of(
                    "DEADWAX_S3_ENDPOINT",
                    s3.endpoint().toString(),
                    "DEADWAX_S3_BUCKET",
                    "audio",
                    "DEADWAX_S3_ACCESS_KEY",
                    ForeignS3.ACCESS_KEY,
                    "DEADWAX_S3_SECRET_KEY",
                    ForeignS3.SECRET_KEY));
            try (ServerProcess server = ServerProcess.start(List.of(), ServerProcess.classPath(), environment)) {
                assertThat(server.awaitReady()).isEqualTo("Deadwax is ready at http://localhost:" + port);

                WholeWay.walk(port);

                server.terminate();
                assertThat(server.awaitEnd()).isEqualTo(143);
                assertThat(server.output() + server.errors())
                        .doesNotContain("p%40ss", "p@ss", ForeignS3.SECRET_KEY)
                        .doesNotContain(" WARN ", " ERROR ");
            }
        }
        assertThat(home.resolve("postgres")).doesNotExist();
        assertThat(home.resolve("s3")).doesNotExist();
    }

    /** @return the statement that the refusal names, after the superuser said it */
    private static String grantAsTold(DatabaseAccess access) {
        String line = refusal(access);
        assertThat(line).hasLineCount(1).containsPattern(" say( there)?: ");
        String statement = line.replaceFirst("(?s).* say( there)?: ", "");
        postgres.admin(access.url().replaceFirst(".*/", ""), statement);
        return statement;
    }

    private static String refusal(DatabaseAccess access) {
        return catchThrowableOfType(CannotStart.class, () -> Migrations.run(access))
                .getMessage();
    }
}
