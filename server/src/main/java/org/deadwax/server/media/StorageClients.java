package org.deadwax.server.media;

import java.net.URI;
import org.deadwax.server.platform.S3Access;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The way to storage for ourselves, and the pen that signs for others. They differ in the endpoint: a signature holds for
 * the host that it names.
 */
record StorageClients(S3Client s3, S3Presigner presigner) implements AutoCloseable {

    static StorageClients open(S3Access place) {
        StaticCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(place.accessKey(), place.secretKey()));
        Region region = Region.of(place.region());
        // virtual hosts need DNS, which a machine at home has not
        S3Configuration pathStyle =
                S3Configuration.builder().pathStyleAccessEnabled(true).build();
        S3Client s3 = S3Client.builder()
                .endpointOverride(place.endpoint())
                .region(region)
                .credentialsProvider(credentials)
                .serviceConfiguration(pathStyle)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        URI outside = place.publicEndpoint();
        S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(outside)
                .region(region)
                .credentialsProvider(credentials)
                .serviceConfiguration(pathStyle)
                .build();
        return new StorageClients(s3, presigner);
    }

    @Override
    public void close() {
        s3.close();
        presigner.close();
    }
}
