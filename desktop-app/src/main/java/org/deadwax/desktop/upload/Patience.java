package org.deadwax.desktop.upload;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks the server until it answers: a network comes back, a server is started again. A refusal is an answer. */
final class Patience {

    @FunctionalInterface
    interface Question<T> {
        T ask() throws IOException;
    }

    private final UploadSettings settings;
    private final Report report;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean lost = new AtomicBoolean();

    Patience(UploadSettings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    <T> T ask(Question<T> question) throws UploadRefused, InterruptedException {
        Backoff backoff = new Backoff(settings);
        while (true) {
            try {
                T answer = question.ask();
                goesOn();
                return answer;
            } catch (UploadRefused refused) {
                if (!refused.passes()) {
                    throw refused;
                }
                pause(backoff, String.valueOf(refused.getMessage()));
            } catch (IOException e) {
                away(backoff, "The server does not answer.");
            }
        }
    }

    /** The connection is gone: waits before the next try. */
    void away(Backoff backoff, String why) throws InterruptedException {
        lost.set(true);
        pause(backoff, why);
    }

    /** Waits before the next try, and says so. @throws InterruptedException also when that is why the last one failed */
    void pause(Backoff backoff, String why) throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        Duration time = backoff.next();
        waiting.set(true);
        report.note(why + " Next try in " + Math.max(1, time.toSeconds()) + " s.");
        Thread.sleep(time);
    }

    void goesOn() {
        if (waiting.getAndSet(false)) {
            report.note(null);
        }
        if (lost.getAndSet(false)) {
            report.resumed(Resumption.AFTER_NETWORK);
        }
    }
}
