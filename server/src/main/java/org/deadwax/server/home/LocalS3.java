package org.deadwax.server.home;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.S3Access;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An S3 API on the home's files, on a port that the home keeps. Path style only. */
final class LocalS3 implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalS3.class);
    private static final String PORT = "s3.port";

    private final S3Proxy proxy;
    private final S3Access access;

    private LocalS3(S3Proxy proxy, S3Access access) {
        this.proxy = proxy;
        this.access = access;
    }

    static LocalS3 start(Home home, HomeSettings settings) {
        Path directory = home.directory().resolve("s3");
        try {
            Path files = Files.createDirectories(directory.resolve("files"));
            String accessKey = Secrets.keptIn(directory.resolve("access.key"));
            String secretKey = Secrets.keptIn(directory.resolve("secret.key"));
            BlobStore store = new DurableBlobStore(new FilesystemNio2BlobStore(files.toString()), files);
            String bucket = settings.s3().bucket();
            if (!store.containerExists(bucket)) {
                store.createContainer(bucket);
            }
            S3Proxy proxy = start(home, settings, store, accessKey, secretKey);
            home.notes().note(PORT, proxy.getPort());
            URI endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
            return new LocalS3(
                    proxy,
                    new S3Access(
                            endpoint,
                            publicEndpoint(settings, endpoint),
                            bucket,
                            accessKey,
                            secretKey,
                            settings.s3().region(),
                            files));
        } catch (IOException e) {
            throw Home.unusable(home.directory(), e);
        }
    }

    S3Access access() {
        return access;
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            log.warn("The built-in S3 API did not stop cleanly: {}", e.getMessage());
        }
    }

    private static S3Proxy start(Home home, HomeSettings settings, BlobStore store, String accessKey, String secretKey)
            throws IOException {
        Integer wanted = settings.s3().port();
        if (wanted != null && wanted > 0) {
            S3Proxy proxy = startOn(wanted, settings, store, accessKey, secretKey);
            if (proxy == null) {
                throw new CannotStart("Port " + wanted
                        + " is taken by another program. Stop that, or set DEADWAX_S3_PORT to a free one.");
            }
            return proxy;
        }
        int kept = home.notes().number(PORT).orElse(0);
        S3Proxy proxy = kept == 0 ? null : startOn(kept, settings, store, accessKey, secretKey);
        for (int attempt = 0; proxy == null && attempt < 5; attempt++) {
            proxy = startOn(FreePort.find(), settings, store, accessKey, secretKey);
        }
        if (proxy == null) {
            throw new CannotStart("No free port was found for the built-in S3 API. Set DEADWAX_S3_PORT to one.");
        }
        return proxy;
    }

    private static @Nullable S3Proxy startOn(
            int port, HomeSettings settings, BlobStore store, String accessKey, String secretKey) throws IOException {
        if (!FreePort.isFree(port)) {
            return null;
        }
        try {
            S3Proxy proxy = S3Proxy.builder()
                    .endpoint(URI.create("http://" + address(settings) + ":" + port))
                    .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                    .blobStore(store)
                    .ignoreUnknownHeaders(true)
                    .stopTimeout(1_000)
                    .build();
            proxy.start();
            return proxy;
        } catch (IOException e) {
            return null;
        } catch (Exception e) {
            throw new IOException("the built-in S3 API did not start: " + e.getMessage(), e);
        }
    }

    /** Desktops on other machines send to it directly, once somebody said how they reach it. */
    private static String address(HomeSettings settings) {
        HomeSettings.S3 s3 = settings.s3();
        boolean reachable = s3.port() != null || s3.publicEndpoint() != null || settings.publicUrl() != null;
        return reachable ? "0.0.0.0" : "127.0.0.1";
    }

    private static URI publicEndpoint(HomeSettings settings, URI endpoint) {
        URI given = settings.s3().publicEndpoint();
        if (given != null) {
            return given;
        }
        URI server = settings.publicUrl();
        return server == null || server.getHost() == null
                ? endpoint
                : URI.create("http://" + server.getHost() + ":" + endpoint.getPort());
    }
}
