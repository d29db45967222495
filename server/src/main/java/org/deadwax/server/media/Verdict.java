package org.deadwax.server.media;

import java.util.List;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a master.
 *
 * @param reason why it is refused, a sentence with the way out; null when it is accepted
 * @param audio null when there is nothing to tell
 * @param audioSha256 of the decoded samples; null when they were not decoded to the end
 */
record Verdict(
        @Nullable String reason, List<String> warnings, Master.@Nullable Audio audio, byte @Nullable [] audioSha256) {

    static Verdict refused(String reason) {
        return new Verdict(reason, List.of(), null, null);
    }

    static Verdict refused(String reason, Master.Audio audio) {
        return new Verdict(reason, List.of(), audio, null);
    }

    boolean accepted() {
        return reason == null;
    }
}
