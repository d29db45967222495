package org.deadwax.server.home;

import java.net.URI;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.DiskSpace;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.S3Access;
import org.deadwax.server.platform.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Facts decide: what the settings do not name is built in, and only then is there a home. */
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    Installation installation(HomeSettings settings) {
        int port = settings.webPort();
        FreePort.refuseTaken(port);
        URI url = settings.publicUrl() == null ? URI.create("http://localhost:" + port) : settings.publicUrl();
        return new Installation(settings.environment(), url, settings.directory());
    }

    @Bean
    @Lazy
    Home home(HomeSettings settings, Installation installation) {
        return Home.open(settings.directory(), installation.environment());
    }

    @Bean
    @Lazy
    BuiltInPostgres builtInPostgres(Home home) {
        return BuiltInPostgres.start(home);
    }

    @Bean
    @Lazy
    LocalS3 localS3(Home home, HomeSettings settings) {
        return LocalS3.start(home, settings);
    }

    @Bean
    DatabaseAccess databaseAccess(
            HomeSettings settings, Installation installation, ObjectProvider<BuiltInPostgres> builtIn) {
        HomeSettings.Database database = settings.database();
        if (database.url() == null) {
            return builtIn.getObject().access(database.zone());
        }
        return new DatabaseAccess(database.url(), text(database.user()), text(database.password()), database.zone());
    }

    @Bean
    S3Access s3Access(HomeSettings settings, ObjectProvider<LocalS3> local) {
        HomeSettings.S3 s3 = settings.s3();
        if (s3.endpoint() == null) {
            return local.getObject().access();
        }
        URI publicEndpoint = s3.publicEndpoint() == null ? s3.endpoint() : s3.publicEndpoint();
        return new S3Access(
                s3.endpoint(),
                publicEndpoint,
                s3.bucket(),
                text(s3.accessKey()),
                text(s3.secretKey()),
                s3.region(),
                null);
    }

    /** Several servers with a database and S3 of their own have no home in common, so they are given the key. */
    @Bean
    SecretBox secretBox(SecretSettings secret, HomeSettings settings, ObjectProvider<Home> home) {
        return new SecretBox(
                () -> {
                    if (secret.key() != null) {
                        return secret.key();
                    }
                    if (!settings.isHomeUsed()) {
                        throw new ProblemException(
                                409,
                                "no-secret-key",
                                "No key for secrets",
                                "This server has no home to keep a key in. Set DEADWAX_SECRET_KEY on each server.");
                    }
                    return SecretKeyFile.current(home.getObject().directory());
                },
                () -> secret.key() != null
                        ? secret.keyBefore()
                        : settings.isHomeUsed()
                                ? SecretKeyFile.next(home.getObject().directory())
                                : null);
    }

    @Bean
    DiskSpace diskSpace(HomeSettings settings, ObjectProvider<Home> home) {
        return settings.isHomeUsed() ? new HomeDisk(home.getObject().directory()) : () -> false;
    }

    /** Last, so that DEADWAX_PORT is the only way to say it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> webPort(HomeSettings settings) {
        return server -> server.setPort(settings.webPort());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
