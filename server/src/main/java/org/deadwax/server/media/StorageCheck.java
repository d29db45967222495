package org.deadwax.server.media;

import java.time.Duration;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.S3Access;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Begins an upload in a storage elsewhere, and drops it, before the server takes anything: what only its operator can mend
 * is told to him then, and not to a label in the middle of an album. Storage that does not answer will; webhooks need none.
 */
@Component
class StorageCheck implements InitializingBean {

    /** Every server starts with the same, and none is ever completed. */
    static final String KEY = "label/start-check";

    private static final Logger log = LoggerFactory.getLogger(StorageCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final S3Access place;

    StorageCheck(S3Access place) {
        this.place = place;
    }

    /** @throws CannotStart when it answers and will not have us */
    @Override
    public void afterPropertiesSet() {
        if (place.directory() != null) {
            return;
        }
        try (StorageClients clients = StorageClients.open(place)) {
            beginAndDrop(clients.s3());
        } catch (AwsServiceException e) {
            String refusal = refusal(code(e), e.statusCode());
            if (refusal != null) {
                throw new CannotStart(refusal, e);
            }
            notNow(e);
        } catch (SdkException e) {
            notNow(e);
        }
    }

    private void beginAndDrop(S3Client s3) {
        String upload = s3.createMultipartUpload(request -> request.bucket(place.bucket())
                        .key(KEY)
                        .overrideConfiguration(override -> override.apiCallTimeout(PATIENCE)))
                .uploadId();
        s3.abortMultipartUpload(
                request -> request.bucket(place.bucket()).key(KEY).uploadId(upload));
    }

    private void notNow(SdkException e) {
        log.warn(
                "The storage {} does not answer ({}). Webhooks are taken all the same, masters once it does;"
                        + " if it never did, look at DEADWAX_S3_ENDPOINT",
                place,
                String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }

    private static String code(AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
        return code == null ? "" : code;
    }

    private @Nullable String refusal(String code, int status) {
        return switch (code) {
            case "NoSuchBucket" ->
                "There is no bucket “" + place.bucket() + "” at " + place.endpoint()
                        + ". Make it there, or set DEADWAX_S3_BUCKET to one that is there.";
            case "InvalidAccessKeyId" ->
                "The storage " + place + " does not know the key “" + place.accessKey()
                        + "”. Set DEADWAX_S3_ACCESS_KEY to one of its keys.";
            case "SignatureDoesNotMatch" ->
                "The storage " + place + " refuses the secret of the key “" + place.accessKey()
                        + "”. Set DEADWAX_S3_SECRET_KEY to the one that belongs to it.";
            case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException" ->
                "The bucket of the storage " + place + " is not in the region “" + place.region()
                        + "”. Set DEADWAX_S3_REGION to its region, and DEADWAX_S3_ENDPOINT to that region's.";
            case "RequestTimeTooSkewed" ->
                "The storage " + place + " finds this machine's clock wrong. Set the clock, as by NTP.";
            default ->
                status == 401 || status == 403
                        ? "The storage " + place + " lets the key “" + place.accessKey()
                                + "” begin no uploads (" + (code.isEmpty() ? status : code)
                                + "). Allow it to put, get and delete objects there, and to abort uploads."
                        : null;
        };
    }
}
