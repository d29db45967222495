package org.deadwax.server.home;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this server lives and what it uses of others; what is left out or empty is built in. The environment's names are
 * these with underscores, as DEADWAX_DATABASE_URL.
 *
 * @param home null is {@code .deadwax} in the user's home
 * @param port of the web server, 0 for any that is free; null is 8480
 * @param publicUrl as people and stores reach it; null is this machine
 */
@ConfigurationProperties("deadwax")
record HomeSettings(
        @Nullable Path home,
        @Nullable Integer port,
        @Nullable URI publicUrl,
        @DefaultValue("development") Installation.Environment environment,
        @DefaultValue Database database,
        @DefaultValue S3 s3) {

    private static final int DEFAULT_PORT = 8480;

    HomeSettings {
        home = home == null || home.toString().isBlank() ? null : home;
        publicUrl = present(publicUrl);
        ports("DEADWAX_PORT", port);
    }

    /**
     * @param url as {@link DatabaseUrl} takes it, kept without who logs in; null for the built-in PostgreSQL
     * @param sessionZone only tests set it
     */
    record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable ZoneId sessionZone) {

        Database {
            url = present(url);
            if (url != null) {
                DatabaseUrl given = DatabaseUrl.of(url);
                url = given.address();
                user = present(user) == null ? given.user() : user;
                password = present(password) == null ? given.password() : password;

                needed("DEADWAX_DATABASE_USER", user, "DEADWAX_DATABASE_URL");
            }
        }

        ZoneId zone() {
            return sessionZone == null ? ZoneId.of("UTC") : sessionZone;
        }

        @Override
        public String toString() {
            return "Database[" + (url == null ? "built in" : url.replaceFirst("\\?.*", "")) + "]";
        }
    }

    /**
     * @param endpoint null for the built-in one on local files
     * @param port of the built-in one; null is any that is free, kept from then on
     * @param publicEndpoint as desktops reach it; null is {@code endpoint}
     */
    record S3(
            @Nullable URI endpoint,
            @DefaultValue("deadwax") String bucket,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("us-east-1") String region,
            @Nullable Integer port,
            @Nullable URI publicEndpoint) {

        S3 {
            endpoint = present(endpoint);
            publicEndpoint = present(publicEndpoint);
            bucket = bucket.isBlank() ? "deadwax" : bucket;
            region = region.isBlank() ? "us-east-1" : region;
            ports("DEADWAX_S3_PORT", port);
            if (endpoint != null) {
                needed("DEADWAX_S3_ACCESS_KEY", accessKey, "DEADWAX_S3_ENDPOINT");
                needed("DEADWAX_S3_SECRET_KEY", secretKey, "DEADWAX_S3_ENDPOINT");
            }
        }

        @Override
        public String toString() {
            return "S3[" + endpoint + "]";
        }
    }

    Path directory() {
        Path directory = home == null ? Path.of(System.getProperty("user.home"), ".deadwax") : home;
        return directory.toAbsolutePath().normalize();
    }

    int webPort() {
        return port == null ? DEFAULT_PORT : port;
    }

    /** Whether anything is kept under the home; several servers with a database and S3 of their own need none. */
    boolean isHomeUsed() {
        return database.url() == null || s3.endpoint() == null;
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable URI present(@Nullable URI uri) {
        return uri == null || uri.toString().isBlank() ? null : uri;
    }

    private static void needed(String name, @Nullable String value, String because) {
        if (present(value) == null) {
            throw new CannotStart(because + " is set, but " + name + " is not. Set both, or neither.");
        }
    }

    private static void ports(String name, @Nullable Integer port) {
        if (port != null && (port < 0 || port > 65535)) {
            throw new CannotStart(name + " is " + port + "; a port is between 1 and 65535.");
        }
    }
}
