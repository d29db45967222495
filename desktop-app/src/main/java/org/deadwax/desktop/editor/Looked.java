package org.deadwax.desktop.editor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.HistoryEntry;
import org.deadwax.model.Master;
import org.deadwax.model.Readiness;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseComment;
import org.jspecify.annotations.Nullable;

/**
 * What the server knows around a release, asked again after each step.
 *
 * @param readiness what still keeps it from being sold, reported and delivered; null when the server does not tell
 */
record Looked(List<Master> masters, @Nullable Readiness readiness, Review review) {

    static final Looked NONE = new Looked(List.of(), null, Review.NONE);

    private static final int UNKNOWN = 404;

    /** Waits for the answers. What an older server does not know is left out. */
    static Looked at(DeadwaxApi api, UUID label, Release release) {
        ReleaseDraft draft = DraftOf.release(release);
        List<ReleaseComment> comments =
                known(() -> api.releaseComments(label, release.id())).orElse(List.of());
        List<HistoryEntry> history = known(
                        () -> api.releaseHistory(label, release.id(), null).items())
                .orElse(List.of());
        return new Looked(
                api.masters(label, release.id()),
                known(() -> api.readiness(label, release.id())).orElse(null),
                new Review(
                        comments.stream()
                                .map(comment -> comment(comment, draft))
                                .toList(),
                        history));
    }

    private static <T> Optional<T> known(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ApiProblem unknown) {
            if (unknown.status() == UNKNOWN) {
                return Optional.empty();
            }
            throw unknown;
        }
    }

    private static Review.Comment comment(ReleaseComment comment, ReleaseDraft draft) {
        String field = comment.field().isEmpty() ? "" : FieldPaths.address(comment.field(), draft);
        return new Review.Comment(comment.id(), field, comment.text(), comment.who(), comment.at(), comment.doneAt());
    }
}
