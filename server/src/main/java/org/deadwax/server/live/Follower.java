package org.deadwax.server.live;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.deadwax.server.platform.Access;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who follows a label's sales. What they have not read yet waits here, up to a bound: who is slower than that is
 * dropped, comes back and gets a whole board, which is smaller than what they missed.
 */
public class Follower {

    static final int WAITING = 64;
    private static final LiveEvent END = new LiveEvent("", 0, "");

    private final Access access;
    private final View view;
    private final BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean ended;

    Follower(Access access) {
        this.access = access;
        this.view = View.of(access);
    }

    /**
     * The next event; blocks.
     *
     * @return null when there was none for so long; ask {@link #ended} then
     */
    public @Nullable LiveEvent next(Duration atMost) throws InterruptedException {
        LiveEvent event = ended ? END : waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        return ended || event == END ? null : event;
    }

    /** True once nothing will come any more: signed out, too slow, or the server stops. */
    public boolean ended() {
        return ended;
    }

    /** @return false when there is no room and the follower has been dropped */
    boolean tell(LiveEvent event) {
        if (!waiting.offer(event)) {
            end();
        }
        return !ended;
    }

    void end() {
        ended = true;
        waiting.clear();
        waiting.offer(END);
    }

    View view() {
        return view;
    }

    UUID labelId() {
        return access.labelId();
    }

    boolean is(UUID sessionId) {
        return access.sessionId().equals(sessionId);
    }

    boolean is(UUID personId, UUID labelId) {
        return access.personId().equals(personId) && access.labelId().equals(labelId);
    }
}
