package org.deadwax.server.media;

import java.util.List;
import java.util.Map;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a cover or booklet: it is accepted unless a result refuses it.
 *
 * @param fileType "jpeg", "png" or "pdf"; null when it is none of them
 * @param pages null of an image
 * @param thumbnails JPEGs by their width; empty of a booklet and of what is refused
 */
record ArtworkVerdict(
        List<CheckResult> results,
        @Nullable String fileType,
        @Nullable Integer widthPixels,
        @Nullable Integer heightPixels,
        @Nullable Integer pages,
        Map<Integer, byte[]> thumbnails) {

    static ArtworkVerdict refused(Check check, String reason) {
        return new ArtworkVerdict(
                List.of(Findings.of(check, Verdict.REFUSED, reason)), null, null, null, null, Map.of());
    }

    @Nullable
    String reason() {
        return MasterRules.refusal(results).map(CheckResult::sentence).orElse(null);
    }

    boolean accepted() {
        return reason() == null;
    }
}
