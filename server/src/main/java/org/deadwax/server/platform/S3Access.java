package org.deadwax.server.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the audio is kept.
 *
 * @param endpoint as this server reaches it
 * @param publicEndpoint as desktops reach it: presigned URLs sign the host
 * @param directory where our own store keeps its files; null for one elsewhere
 */
public record S3Access(
        URI endpoint,
        URI publicEndpoint,
        String bucket,
        String accessKey,
        String secretKey,
        String region,
        @Nullable Path directory) {

    @Override
    public String toString() {
        return bucket + " at " + endpoint;
    }
}
