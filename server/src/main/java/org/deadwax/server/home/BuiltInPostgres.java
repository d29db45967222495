package org.deadwax.server.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.DatabaseAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL of a home, started for this server alone, on a port that the home keeps. */
final class BuiltInPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BuiltInPostgres.class);
    private static final String PORT = "postgres.port";

    private final PostgresServer server;
    private final String password;
    private volatile boolean closing;

    private BuiltInPostgres(PostgresServer server, String password) {
        this.server = server;
        this.password = password;
    }

    static BuiltInPostgres start(Home home) {
        Path directory = home.directory().resolve("postgres");
        try {
            Path data = directory.resolve("data");
            HomeDisk.refuseFull(home.directory(), Files.exists(data));
            PostgresPrograms programs = PostgresPrograms.in(directory);
            String password = Secrets.keptIn(directory.resolve("owner.secret"));
            String admin = Secrets.keptIn(directory.resolve("admin.secret"));
            PostgresData.prepare(programs, data, password, admin, "CREATEROLE");
            PostgresServer server = startOnSomePort(home, programs, data, directory.resolve("server.log"));
            BuiltInPostgres postgres = new BuiltInPostgres(server, password);
            server.onEnd(postgres::ended);
            return postgres;
        } catch (IOException e) {
            throw Home.unusable(home.directory(), e);
        }
    }

    DatabaseAccess access(ZoneId sessionZone) {
        return new DatabaseAccess(server.url(PostgresData.DATABASE), PostgresData.OWNER, password, sessionZone);
    }

    /** The database of a home that another process holds and serves; the same access, borrowed. */
    static DatabaseAccess borrow(Path home, ZoneId sessionZone) throws IOException {
        int port = HomeNotes.of(home).number(PORT).orElseThrow(() -> new IOException("it has no database yet"));
        String password =
                Files.readString(home.resolve("postgres/owner.secret")).strip();
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresData.DATABASE,
                PostgresData.OWNER,
                password,
                sessionZone);
    }

    @Override
    public void close() {
        closing = true;
        server.close();
    }

    private static PostgresServer startOnSomePort(Home home, PostgresPrograms programs, Path data, Path serverLog)
            throws IOException {
        PostgresPid.stopOneLeftBehind(data);
        int kept = home.notes().number(PORT).orElse(0);
        int port = kept > 0 && FreePort.isFree(kept) ? kept : FreePort.find();
        for (int attempt = 1; ; attempt++) {
            try {
                PostgresServer server = PostgresServer.start(
                        programs, data, port, Map.of("max_wal_size", HomeDisk.logRoom(home.directory())), serverLog);
                home.notes().note(PORT, port);
                return server;
            } catch (CannotStart e) {
                // another program was faster on that port, or the last one's children still end
                if (attempt == 3 || !e.getMessage().matches("(?s).*(in use|listen|shared memory).*")) {
                    throw e;
                }
                port = FreePort.find();
            }
        }
    }

    private void ended() {
        if (!closing) {
            log.error("The built-in PostgreSQL ended by itself; this server ends too. Start it again");
            Thread.ofPlatform().start(() -> System.exit(1));
        }
    }
}
