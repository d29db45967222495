package org.deadwax.desktop.work;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

final class VirtualLane implements Background {

    private final Executor answers;
    private final AtomicReference<@Nullable Thread> current = new AtomicReference<>();

    VirtualLane(Executor answers) {
        this.answers = answers;
    }

    @Override
    public <T extends @Nullable Object> void run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Thread thread = Thread.ofVirtual().name("background").unstarted(() -> {
            try {
                T value = work.call();
                answer(Thread.currentThread(), () -> done.accept(value));
            } catch (Exception e) {
                answer(Thread.currentThread(), () -> failed.accept(e));
            }
        });
        Thread before = current.getAndSet(thread);
        if (before != null) {
            before.interrupt();
        }
        thread.start();
    }

    // asked again where answers are given: between here and there it may have been cancelled
    private void answer(Thread thread, Runnable answer) {
        answers.execute(() -> {
            if (current.compareAndSet(thread, null)) {
                answer.run();
            }
        });
    }

    @Override
    public void cancel() {
        Thread before = current.getAndSet(null);
        if (before != null) {
            before.interrupt();
        }
    }

    @Override
    public Background lane() {
        return new VirtualLane(answers);
    }
}
