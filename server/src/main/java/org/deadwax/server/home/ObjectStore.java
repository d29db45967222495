package org.deadwax.server.home;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the audio lies: our own S3 API on local files, or someone else's S3.
 *
 * @param endpoint as this server reaches it
 * @param publicEndpoint as desktops and fans reach it; presigned URLs sign its host
 * @param directory the local store's root, which holds one folder per bucket; null for a store elsewhere
 */
public record ObjectStore(
        URI endpoint,
        URI publicEndpoint,
        String region,
        String bucket,
        String accessKey,
        String secretKey,
        @Nullable Path directory) {

    /** Names the place and never the secret. */
    @Override
    public String toString() {
        return "ObjectStore[" + endpoint + "/" + bucket + "]";
    }
}
