package org.deadwax.desktop.work;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One lane for work that waits. A repeated call cancels the one before, so that a late answer never overwrites a newer
 * one; what must not cancel one another runs in lanes of its own.
 */
public interface Background {

    /**
     * @param work on a virtual thread; an interrupt means that nobody waits for it any more
     * @param done and {@code failed} on the FX thread, exactly one of them, neither after a cancel
     */
    <T extends @Nullable Object> void run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /** Drops what is under way; nothing is reported. */
    void cancel();

    /** Another lane of the same kind. */
    Background lane();

    /** @param answers where answers are given, {@code Platform::runLater} in the application */
    static Background onVirtualThreads(Executor answers) {
        return new VirtualLane(answers);
    }

    /** Does everything at once in the caller's thread: for tests. */
    static Background inline() {
        return new InlineLane();
    }
}
