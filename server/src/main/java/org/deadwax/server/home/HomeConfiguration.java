package org.deadwax.server.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.DiskSpace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    DatabaseAccess databaseAccess(HomeSettings settings) throws IOException {
        HomeSettings.Database database = settings.database();
        if (database.url() != null) {
            return new DatabaseAccess(
                    database.url(),
                    database.user() == null ? "" : database.user(),
                    database.password() == null ? "" : database.password(),
                    database.zone());
        }
        Path directory = Files.createDirectories(settings.directory().resolve("postgres"));
        PostgresPrograms programs = PostgresPrograms.in(directory);
        String password = Secrets.keptIn(directory.resolve("owner.secret"));
        Path data = directory.resolve("data");
        PostgresData.prepare(programs, data, password, Secrets.generate(), "CREATEROLE");
        PostgresServer server =
                PostgresServer.start(programs, data, FreePort.find(), Map.of(), directory.resolve("server.log"));
        return new DatabaseAccess(server.url(PostgresData.DATABASE), PostgresData.OWNER, password, database.zone());
    }

    @Bean
    DiskSpace diskSpace() {
        return () -> false;
    }
}
