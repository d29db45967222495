package org.deadwax.desktop.live;

import org.deadwax.desktop.api.Following;
import org.deadwax.desktop.api.LiveStream;
import org.jspecify.annotations.Nullable;

/** A stream in the hands of a test. */
final class Wire implements Following {

    private LiveStream.@Nullable Listener listener;
    int tries;
    boolean closed;

    LiveSource source() {
        return new LiveSource(this::follow, ReleaseNight::night, ReleaseNight::stores);
    }

    Following follow(LiveStream.Listener ear) {
        listener = ear;
        return this;
    }

    LiveStream.Listener ear() {
        if (listener == null) {
            throw new AssertionError("Nobody follows this stream.");
        }
        return listener;
    }

    @Override
    public void tryNow() {
        tries++;
    }

    @Override
    public void close() {
        closed = true;
    }
}
