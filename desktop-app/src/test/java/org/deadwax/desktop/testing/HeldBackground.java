package org.deadwax.desktop.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.deadwax.desktop.work.Background;
import org.jspecify.annotations.Nullable;

/** Does nothing until a test says so: what is typed or opened while an answer is under way. A repeated call cancels. */
public final class HeldBackground implements Background {

    private final List<HeldBackground> all;
    private @Nullable Runnable waiting;

    public HeldBackground() {
        this(new ArrayList<>());
    }

    private HeldBackground(List<HeldBackground> all) {
        this.all = all;
        all.add(this);
    }

    /** Does all that waits, in every lane, and what comes of it. */
    public void answer() {
        boolean some = true;
        while (some) {
            some = false;
            for (HeldBackground lane : List.copyOf(all)) {
                Runnable next = lane.waiting;
                if (next != null) {
                    lane.waiting = null;
                    some = true;
                    next.run();
                }
            }
        }
    }

    @Override
    public <T extends @Nullable Object> void run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        waiting = () -> Background.inline().run(work, done, failed);
    }

    @Override
    public void cancel() {
        waiting = null;
    }

    @Override
    public Background lane() {
        return new HeldBackground(all);
    }
}
