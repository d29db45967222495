package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a file on its way to the compiler, or there.
 *
 * @param way SFTP, DRY_RUN or BY_HAND
 * @param state WAITING, SENDING, SENT, DRY, HANDED_OVER, FAILED or CANCELLED; the first two go on by themselves
 * @param deadline until when it is tried again
 * @param remoteBytes as the compiler's server said after it; null while it is not there
 * @param nextTryAt null when nothing is going to be tried
 * @param trouble what happened last and the way out; null when nothing did
 * @param answer of the compiler, as somebody noted it; null while there is none
 */
public record Submission(
        UUID id,
        String chart,
        String period,
        int fileVersion,
        String fileName,
        String sha256,
        String way,
        String state,
        String who,
        Instant askedAt,
        Instant deadline,
        @Nullable Instant sentAt,
        @Nullable Long remoteBytes,
        @Nullable Instant nextTryAt,
        @Nullable String trouble,
        @Nullable Answer answer,
        List<Attempt> attempts) {

    /** @param accepted false when the compiler refused the file; @param text in its words */
    public record Answer(boolean accepted, String text, String who, Instant at) {}

    /** @param trouble null when it went well */
    public record Attempt(Instant at, @Nullable String trouble) {}
}
