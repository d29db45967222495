package org.deadwax.server.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads on a thread of its own while what was read before is worked on by the caller, some hundreds ahead of it and no more. */
final class ReadAhead<T> {

    private static final int AT_ONCE = 500;
    private static final int AHEAD = 4;

    private final BlockingQueue<Portion<T>> portions = new ArrayBlockingQueue<>(AHEAD);

    /** @param trouble what ended the reading; null when nothing did */
    private record Portion<T>(
            List<T> items, boolean last, @Nullable Throwable trouble) {}

    private ReadAhead() {}

    /**
     * @param read tells of each item in turn, on the other thread
     * @param each is called on this one
     */
    static <T> void each(Consumer<Consumer<T>> read, Consumer<T> each) {
        new ReadAhead<T>().run(read, each);
    }

    private void run(Consumer<Consumer<T>> read, Consumer<T> each) {
        Thread reader = Thread.ofVirtual().name("read-ahead").start(() -> read(read));
        try {
            boolean last = false;
            while (!last) {
                Portion<T> portion = portions.take();
                portion.items.forEach(each);
                last = portion.last;
                if (portion.trouble instanceof RuntimeException trouble) {
                    throw trouble;
                }
                if (portion.trouble instanceof Error trouble) {
                    throw trouble;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the ledger was read.", e);
        } finally {
            end(reader);
        }
    }

    /** Its connection is given back before anybody goes on. */
    private void end(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            reader.interrupt();
            try {
                reader.join(100);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Consumer<Consumer<T>> read) {
        Filling filling = new Filling();
        try {
            try {
                read.accept(filling);
                portions.put(new Portion<>(filling.items, true, null));
            } catch (RuntimeException | Error e) {
                portions.put(new Portion<>(List.of(), true, e));
            }
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Filling implements Consumer<T> {

        private List<T> items = new ArrayList<>(AT_ONCE);

        @Override
        public void accept(T item) {
            items.add(item);
            if (items.size() >= AT_ONCE) {
                List<T> full = items;
                items = new ArrayList<>(AT_ONCE);
                try {
                    portions.put(new Portion<>(full, false, null));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("Nobody wants the rest.", e);
                }
            }
        }
    }
}
