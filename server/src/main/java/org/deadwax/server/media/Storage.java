package org.deadwax.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deadwax.model.PartTicket;
import org.deadwax.model.UploadPart;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.S3Access;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedUploadPartRequest;

/** Object storage, as this module uses it. Keys lie below {@code label/}; names of files never become part of one. */
@Component
class Storage implements DisposableBean {

    /** Storage holds other parts than we thought: some are missing, or are not what was confirmed. */
    static final class PartsDiffer extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Storage knows neither the upload nor an object that came of it. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static final Logger log = LoggerFactory.getLogger(Storage.class);
    private static final Set<String> PARTS_DIFFER =
            Set.of("InvalidPart", "InvalidPartOrder", "BadDigest", "InvalidRequest", "EntityTooSmall");

    private final ObjectProvider<S3Access> place;
    private final Clock clock;
    private volatile @Nullable StorageClients clients;

    Storage(ObjectProvider<S3Access> place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    S3Access place() {
        return place.getObject();
    }

    /** At first use: a server that takes no masters never talks to storage. */
    private StorageClients clients() {
        StorageClients known = clients;
        if (known == null) {
            synchronized (this) {
                known = clients;
                if (known == null) {
                    known = StorageClients.open(place());
                    clients = known;
                }
            }
        }
        return known;
    }

    private String bucket() {
        return place().bucket();
    }

    /** @return storage's name for the upload */
    String begin(String key) {
        try {
            return clients()
                    .s3()
                    .createMultipartUpload(request -> request.bucket(bucket())
                            .key(key)
                            .contentType("application/octet-stream")
                            .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                            .checksumType(ChecksumType.COMPOSITE))
                    .uploadId();
        } catch (SdkException e) {
            throw away(e);
        }
    }

    /** The checksum is signed, so storage refuses other bytes than were announced. */
    PartTicket ticket(String key, String multipart, UploadPart part, Duration life) {
        Instant expires = clock.instant().plus(life);
        PresignedUploadPartRequest signed = clients()
                .presigner()
                .presignUploadPart(presign -> presign.signatureDuration(life)
                        .uploadPartRequest(request -> request.bucket(bucket())
                                .key(key)
                                .uploadId(multipart)
                                .partNumber(part.number())
                                .checksumSHA256(part.sha256())));
        return new PartTicket(part.number(), signed.url().toString(), headers(signed), expires);
    }

    /** For a file that is sent in one piece. */
    PartTicket ticketForAll(String key, String sha256, Duration life) {
        Instant expires = clock.instant().plus(life);
        PresignedPutObjectRequest signed = clients()
                .presigner()
                .presignPutObject(presign -> presign.signatureDuration(life)
                        .putObjectRequest(
                                request -> request.bucket(bucket()).key(key).checksumSHA256(sha256)));
        return new PartTicket(1, signed.url().toString(), headers(signed), expires);
    }

    /** What whoever sends has to say; the host they say anyway. */
    private static Map<String, String> headers(PresignedRequest signed) {
        Map<String, String> headers = new HashMap<>();
        signed.signedHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("host")) {
                headers.put(name, String.join(",", values));
            }
        });
        return Map.copyOf(headers);
    }

    /** Puts the parts together; done before is done. */
    void complete(String key, String multipart, List<ConfirmedPart> parts) throws PartsDiffer, Lost {
        List<CompletedPart> completed = parts.stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.number())
                        .eTag(part.etag())
                        .checksumSHA256(part.sha256())
                        .build())
                .toList();
        try {
            clients()
                    .s3()
                    .completeMultipartUpload(request -> request.bucket(bucket())
                            .key(key)
                            .uploadId(multipart)
                            .multipartUpload(upload -> upload.parts(completed)));
        } catch (NoSuchUploadException e) {
            if (find(key).isEmpty()) {
                throw new Lost();
            }
        } catch (S3Exception e) {
            AwsErrorDetails details = e.awsErrorDetails();
            if (details != null && PARTS_DIFFER.contains(details.errorCode())) {
                throw new PartsDiffer();
            }
            throw away(e);
        } catch (SdkException e) {
            throw away(e);
        }
    }

    /** The desktop asks again by itself. */
    static ProblemException away(SdkException e) {
        log.warn("Storage does not do what it should: {}", e.getMessage());
        return new ProblemException(
                503,
                "storage-away",
                "Storage does not answer",
                "The server's storage does not answer just now. It goes on by itself once it does.");
    }

    /** ETags of the parts that storage holds. */
    Set<String> parts(String key, String multipart) throws Lost {
        try {
            Set<String> etags = new HashSet<>();
            clients()
                    .s3()
                    .listPartsPaginator(
                            request -> request.bucket(bucket()).key(key).uploadId(multipart))
                    .parts()
                    .forEach(part -> etags.add(part.eTag()));
            return etags;
        } catch (NoSuchUploadException e) {
            throw new Lost();
        }
    }

    /** Forgets the parts; forgotten before is fine. */
    void abort(String key, String multipart) {
        try {
            clients()
                    .s3()
                    .abortMultipartUpload(
                            request -> request.bucket(bucket()).key(key).uploadId(multipart));
        } catch (NoSuchUploadException e) {
            // somebody was faster
        }
    }

    void put(String key, byte[] bytes, String contentType) {
        clients()
                .s3()
                .putObject(
                        request -> request.bucket(bucket()).key(key).contentType(contentType),
                        RequestBody.fromBytes(bytes));
    }

    void put(String key, Path file, String contentType) {
        clients()
                .s3()
                .putObject(
                        request -> request.bucket(bucket()).key(key).contentType(contentType),
                        RequestBody.fromFile(file));
    }

    /** Something small. @throws ProblemException 503 when storage does not answer */
    byte[] bytes(String key) throws Lost {
        try {
            return clients()
                    .s3()
                    .getObjectAsBytes(request -> request.bucket(bucket()).key(key))
                    .asByteArray();
        } catch (NoSuchKeyException e) {
            throw new Lost();
        } catch (SdkException e) {
            throw away(e);
        }
    }

    void delete(String key) {
        clients().s3().deleteObject(request -> request.bucket(bucket()).key(key));
    }

    /** @param checksum composite; null when storage does not tell */
    record Held(long sizeBytes, @Nullable String checksum) {}

    Held held(String key) throws Lost {
        return find(key).orElseThrow(Lost::new);
    }

    private Optional<Held> find(String key) {
        try {
            HeadObjectResponse head = clients()
                    .s3()
                    .headObject(request -> request.bucket(bucket()).key(key).checksumMode(ChecksumMode.ENABLED));
            return Optional.of(new Held(head.contentLength(), head.checksumSHA256()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /** Where the object lies, when storage is our own disk; it is never to be changed. */
    Optional<Path> onOurDisk(String key) {
        Path directory = place().directory();
        return Optional.ofNullable(directory)
                .map(files -> files.resolve(bucket()).resolve(key))
                .filter(Files::isRegularFile);
    }

    /**
     * Leave to fetch the object, with ranges, from wherever people reach storage.
     *
     * @param disposition as {@link Disposition} writes it
     */
    Fetch leaveToFetch(String key, String contentType, String disposition, Duration life) {
        Instant expires = clock.instant().plus(life);
        String url = clients()
                .presigner()
                .presignGetObject(presign -> presign.signatureDuration(life)
                        .getObjectRequest(request -> request.bucket(bucket())
                                .key(key)
                                .responseContentType(contentType)
                                .responseContentDisposition(disposition)))
                .url()
                .toString();
        return new Fetch(url, expires);
    }

    record Fetch(String url, Instant expiresAt) {}

    /** The whole object. */
    InputStream read(String key) throws IOException, Lost {
        try {
            return clients().s3().getObject(request -> request.bucket(bucket()).key(key));
        } catch (NoSuchKeyException e) {
            throw new Lost();
        }
    }

    /** The object from a byte on; from our own disk without a detour. */
    InputStream read(String key, long from) throws IOException, Lost {
        Optional<Path> ours = onOurDisk(key);
        if (ours.isPresent()) {
            FileChannel file = FileChannel.open(ours.get());
            return Channels.newInputStream(file.position(from));
        }
        try {
            return clients()
                    .s3()
                    .getObject(request -> request.bucket(bucket()).key(key).range("bytes=" + from + "-"));
        } catch (NoSuchKeyException e) {
            throw new Lost();
        }
    }

    @Override
    public void destroy() {
        StorageClients known = clients;
        if (known != null) {
            known.close();
        }
    }
}
