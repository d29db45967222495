package org.deadwax.desktop.upload;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Where the queue is changed: one thing at a time, in order, and never on the caller's thread. */
final class Desk implements AutoCloseable {

    private static final System.Logger log = System.getLogger(Desk.class.getName());

    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("uploads-desk").factory());

    /** Later, and soon. Nothing after the close. */
    void post(Runnable work) {
        try {
            one.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    log.log(System.Logger.Level.ERROR, "The upload queue stumbled", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // closed: the next start goes on
        }
    }

    /** Waits until it is done; an exception of the work comes out here. */
    <T> T ask(Callable<T> work) throws InterruptedException {
        try {
            return one.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new InterruptedException("closed");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case InterruptedException stopped -> throw stopped;
                case RuntimeException broken -> throw broken;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        one.close();
    }
}
