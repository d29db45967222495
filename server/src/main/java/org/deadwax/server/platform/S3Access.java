package org.deadwax.server.platform;

import java.net.URI;

/**
 * Where the audio is kept.
 *
 * @param endpoint as this server reaches it
 * @param publicEndpoint as desktops reach it: presigned URLs sign the host
 */
public record S3Access(
        URI endpoint, URI publicEndpoint, String bucket, String accessKey, String secretKey, String region) {

    @Override
    public String toString() {
        return bucket + " at " + endpoint;
    }
}
