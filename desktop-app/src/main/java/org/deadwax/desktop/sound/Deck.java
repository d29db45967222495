package org.deadwax.desktop.sound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Plays tapes, one after another without a gap: the samples of the next follow the last of the one before on the same line.
 * All methods return at once; reading, decoding and the device are a thread of its own.
 */
public final class Deck implements AutoCloseable {

    /** Samples between two looks at what was asked for: a twentieth of a second. */
    private static final int CHUNK = 2_048;

    /**
     * @param tape that is heard; null when there is none
     * @param position in it
     * @param playing false while it is paused, has ended, or cannot go on
     * @param opening it is fetched, and nothing is heard yet
     * @param trouble why it cannot be heard, a sentence; null when it can
     */
    public record State(
            @Nullable Tape tape,
            Duration position,
            boolean playing,
            boolean opening,
            @Nullable String trouble) {}

    /** @param atOnce what is under way when it is asked is given up for it */
    private record Request(Runnable what, boolean atOnce) {}

    private static final State SILENT = new State(null, Duration.ZERO, false, false, null);

    private final AudioOut out;
    /** Its own lock, under which alone an interrupt is sent and taken back: it then means what it was sent for. */
    private final Deque<Request> asked = new ArrayDeque<>();

    private final float[] buffer = new float[2 * CHUNK];
    private final Thread thread;
    private volatile float gain = 1;
    private volatile boolean playing;
    private volatile boolean closed;
    private volatile @Nullable String trouble;
    private volatile @Nullable Tape opening;
    private volatile @Nullable Reel reel;
    private volatile Duration stoppedAt = Duration.ZERO;
    private volatile @Nullable Tape last;

    public Deck(AudioOut out) {
        this.out = out;
        this.thread = Thread.ofPlatform().daemon().name("deck").start(this::run);
    }

    /** From its beginning; what played before is not heard any more. */
    public void play(Tape tape) {
        opening = tape;
        ask(() -> begin(tape, Duration.ZERO), true);
    }

    public void pause() {
        ask(
                () -> {
                    playing = false;
                    Reel on = reel;
                    if (on != null) {
                        on.pause();
                    }
                },
                false);
    }

    /** Where it was; after trouble it is tried again. */
    public void resume() {
        ask(
                () -> {
                    Reel on = reel;
                    Tape known = last;
                    if (on != null) {
                        playing = true;
                        on.resume();
                    } else if (known != null) {
                        begin(known, stoppedAt);
                    }
                },
                false);
    }

    /** In what is heard; beyond its end the next one begins. */
    public void seek(Duration position) {
        ask(
                () -> {
                    Reel on = reel;
                    if (on != null) {
                        attempt(() -> on.seek(position));
                    } else {
                        stoppedAt = position;
                    }
                },
                opening == null);
    }

    /** @param loudness 0 to 1 */
    public void volume(double loudness) {
        // an ear hears a square as even steps
        gain = (float) (loudness * loudness);
    }

    public void stop() {
        ask(this::end, true);
    }

    /** Never waits. */
    public State state() {
        Tape coming = opening;
        Reel on = reel;
        if (coming != null) {
            return new State(coming, Duration.ZERO, true, true, null);
        }
        if (on == null) {
            Tape known = last;
            return known == null ? SILENT : new State(known, stoppedAt, false, false, trouble);
        }
        Reel.Place place = on.heard();
        return new State(place.tape(), place.position(), playing, false, trouble);
    }

    @Override
    public void close() {
        synchronized (asked) {
            closed = true;
            thread.interrupt();
        }
    }

    /** @param atOnce a read that waits for the network is given up */
    private void ask(Runnable what, boolean atOnce) {
        synchronized (asked) {
            asked.add(new Request(what, atOnce));
            asked.notifyAll();
            if (atOnce) {
                thread.interrupt();
            }
        }
    }

    private void run() {
        while (!closed) {
            try {
                Runnable next = next();
                Reel on = reel;
                if (next != null) {
                    next.run();
                } else if (on != null) {
                    attempt(() -> step(on));
                }
            } catch (InterruptedException e) {
                // something was asked
            }
        }
        end();
    }

    /**
     * An interrupt that was meant for what went before is over; one for what waits behind stays, and ends what comes now too.
     *
     * @return null to play on
     */
    private @Nullable Runnable next() throws InterruptedException {
        synchronized (asked) {
            while (asked.isEmpty() && !(playing && reel != null)) {
                asked.wait();
            }
            Thread.interrupted();
            Request next = asked.poll();
            if (closed || asked.stream().anyMatch(Request::atOnce)) {
                thread.interrupt();
            }
            return next == null ? null : next.what();
        }
    }

    private void step(Reel on) throws IOException {
        if (!on.step(buffer, CHUNK, gain)) {
            on.drain();
            stoppedAt = on.heard().position();
            last = on.heard().tape();
            end();
        }
    }

    private void begin(Tape tape, Duration position) {
        last = tape;
        stoppedAt = position;
        trouble = null;
        attempt(() -> {
            Reel on = reel;
            if (on == null) {
                reel = Reel.open(out, tape);
            } else {
                reel = on.change(out, tape);
            }
            Reel fresh = reel;
            if (fresh != null && position.isPositive()) {
                fresh.seek(position);
            }
            playing = true;
        });
        if (opening == tape) {
            opening = null;
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** What goes wrong is said, and the place kept, so that it can go on from there. */
    private void attempt(Work work) {
        try {
            work.run();
        } catch (InterruptedIOException e) {
            // something else was asked meanwhile
        } catch (IOException | RuntimeException e) {
            Reel on = reel;
            if (on != null) {
                Reel.Place place = on.heard();
                stoppedAt = place.position();
                last = place.tape();
            }
            end();
            trouble = e instanceof NoAudioDevice ? e.getMessage() : "This cannot be played: " + e.getMessage();
        }
    }

    private void end() {
        playing = false;
        Reel on = reel;
        reel = null;
        if (on != null) {
            on.close();
        }
    }
}
