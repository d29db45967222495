package org.deadwax.desktop.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

final class InlineLane implements Background {

    @Override
    public <T extends @Nullable Object> void run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T value;
        try {
            value = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(value);
    }

    @Override
    public void cancel() {}

    @Override
    public Background lane() {
        return this;
    }
}
