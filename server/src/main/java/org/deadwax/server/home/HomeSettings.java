package org.deadwax.server.home;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.deadwax.server.platform.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this server lives and what it uses of others; what is left out is built in. The environment's names are these with
 * underscores, as DEADWAX_DATABASE_URL.
 *
 * @param home null is {@code .deadwax} in the user's home
 * @param port of the web server, 0 for any that is free
 * @param publicUrl as people and stores reach it; null is this machine
 */
@ConfigurationProperties("deadwax")
record HomeSettings(
        @Nullable Path home,
        @DefaultValue("8480") int port,
        @Nullable URI publicUrl,
        @DefaultValue("development") Installation.Environment environment,
        @DefaultValue Database database,
        @DefaultValue S3 s3) {

    /** @param url null for the built-in PostgreSQL */
    record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable ZoneId sessionZone) {

        ZoneId zone() {
            return sessionZone == null ? ZoneOffset.UTC : sessionZone;
        }

        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }

    /**
     * @param endpoint null for the built-in one on local files
     * @param port of the built-in one; null is any that is free, kept from then on
     * @param publicEndpoint as desktops reach it; null is {@code endpoint}
     */
    record S3(
            @Nullable URI endpoint,
            @Nullable String bucket,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @Nullable String region,
            @Nullable Integer port,
            @Nullable URI publicEndpoint) {

        @Override
        public String toString() {
            return "S3[" + endpoint + "]";
        }
    }

    Path directory() {
        Path directory = home == null ? Path.of(System.getProperty("user.home"), ".deadwax") : home;
        return directory.toAbsolutePath().normalize();
    }
}
