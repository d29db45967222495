package org.deadwax.desktop.live;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.deadwax.desktop.api.LiveStream;
import org.deadwax.desktop.shell.Link;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.jspecify.annotations.Nullable;

/** Takes in what the stream says, on the stream's threads; whoever shows it looks from another. */
final class LiveEar implements LiveStream.Listener {

    private final LiveFigures figures;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile Link.State state = new Link.Connecting();

    LiveEar(LiveFigures figures) {
        this.figures = figures;
    }

    /** True once after something was said. */
    boolean heard() {
        return changed.getAndSet(false);
    }

    Link.State state() {
        return state;
    }

    /** What of the figures is wanted, while nothing is added to them. */
    <T> T look(Function<LiveFigures, T> look) {
        synchronized (figures) {
            return look.apply(figures);
        }
    }

    @Override
    public void connected() {
        state = new Link.Up(null);
        changed.set(true);
    }

    @Override
    public void board(LiveBoard board) {
        synchronized (figures) {
            figures.show(board);
        }
        changed.set(true);
    }

    @Override
    public void batch(LiveBatch batch) {
        synchronized (figures) {
            figures.add(batch);
        }
        changed.set(true);
    }

    @Override
    public void disconnected(Instant since, @Nullable Instant nextTry, String reason) {
        state = new Link.Down(since, nextTry, reason);
        changed.set(true);
    }
}
