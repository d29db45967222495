package org.deadwax.server.media;

import java.util.OptionalLong;
import org.deadwax.model.Master.Checking.Step;
import org.jspecify.annotations.Nullable;

/** How far a check is: told by who works, read by who tells the database. */
final class CheckProgress {

    private volatile Step step = Step.COMPARING;
    private volatile int rate = 1;
    private volatile long frames;
    private volatile long total = -1;

    Step step() {
        return step;
    }

    void decoding(int sampleRateHz, OptionalLong claimedFrames) {
        rate = sampleRateHz;
        total = claimedFrames.orElse(-1);
        step = Step.DECODING;
    }

    void decoded(long soFar) {
        frames = soFar;
    }

    @Nullable
    Long positionMillis() {
        return step == Step.DECODING ? millis(frames) : null;
    }

    @Nullable
    Long totalMillis() {
        return step == Step.DECODING && total >= 0 ? millis(total) : null;
    }

    private Long millis(long count) {
        return Math.round(count * 1000.0 / rate);
    }
}
