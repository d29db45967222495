package org.deadwax.desktop.sound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** An open line and what is read onto it. Its methods are the deck's thread's, but {@link #heard}. */
final class Reel {

    /** The next one is opened while there is so much left of this one. */
    private static final double SECONDS_AHEAD = 20;

    /** @param position of what comes out of the loudspeaker */
    record Place(Tape tape, Duration position) {}

    /** From this frame of the line on it is that tape, from that frame of its own. */
    private record Splice(long lineFrame, Tape tape, long tapeFrame, int tapeRateHz) {}

    private record Next(Tape tape, FutureTask<Decoder> decoder) {}

    private final AudioOut.Line line;
    private final List<Splice> splices = new CopyOnWriteArrayList<>();
    private Tape tape;
    private Decoder decoder;
    private StereoReader reader;
    private @Nullable Next next;
    private boolean nextAsked;
    private long written;
    private long tapeFrame;

    private Reel(AudioOut.Line line, Tape tape, Decoder decoder) {
        this.line = line;
        this.tape = tape;
        this.decoder = decoder;
        this.reader = StereoReader.of(decoder, line.rateHz());
        this.written = line.heard();
        splice(0);
    }

    static Reel open(AudioOut out, Tape tape) throws IOException {
        Decoder decoder = tape.open();
        try {
            return new Reel(out.open(decoder.format().rateHz()), tape, decoder);
        } catch (IOException e) {
            decoder.close();
            throw e;
        }
    }

    /** Another tape at once; the line stays when it fits. */
    Reel change(AudioOut out, Tape another) throws IOException {
        Decoder fresh = another.open();
        line.drop();
        closeDecoders();
        if (line.rateHz() == fresh.format().rateHz()) {
            line.resume();
            return new Reel(line, another, fresh);
        }
        line.close();
        try {
            return new Reel(out.open(fresh.format().rateHz()), another, fresh);
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
    }

    private void splice(long frame) {
        tapeFrame = frame;
        splices.add(new Splice(written, tape, frame, decoder.format().rateHz()));
        while (splices.size() > 8) {
            splices.removeFirst();
        }
    }

    /** @return false when there is nothing more */
    boolean step(float[] buffer, int frames, float gain) throws IOException {
        int read = reader.read(buffer, frames);
        if (read == 0) {
            return turn();
        }
        if (gain != 1) {
            for (int i = 0; i < 2 * read; i++) {
                buffer[i] *= gain;
            }
        }
        line.write(buffer, read);
        written += read;
        tapeFrame += Math.round((double) read * decoder.format().rateHz() / line.rateHz());
        if (!nextAsked
                && decoder.format().frames() - tapeFrame
                        < SECONDS_AHEAD * decoder.format().rateHz()) {
            nextAsked = true;
            prepare();
        }
        return true;
    }

    private void prepare() {
        Tape after = tape.next();
        if (after != null) {
            FutureTask<Decoder> opened = new FutureTask<>(after::open);
            Thread.ofVirtual().name("deck-next").start(opened);
            next = new Next(after, opened);
        }
    }

    /** The next tape follows on the same line, without a sample between. */
    private boolean turn() throws IOException {
        if (!nextAsked) {
            nextAsked = true;
            prepare();
        }
        Next coming = next;
        if (coming == null) {
            return false;
        }
        try {
            Decoder opened = coming.decoder().get();
            decoder.close();
            decoder = opened;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
        }
        tape = coming.tape();
        next = null;
        nextAsked = false;
        reader = StereoReader.of(decoder, line.rateHz());
        splice(0);
        return true;
    }

    void seek(Duration position) throws IOException {
        long frame = Math.clamp(
                Math.round(position.toNanos() / 1e9 * decoder.format().rateHz()),
                0,
                decoder.format().frames());
        line.drop();
        written = line.heard();
        reader.seek(frame);
        splice(frame);
    }

    /** Never waits; any thread. */
    Place heard() {
        long now = line.heard();
        Splice found = splices.getFirst();
        for (Splice each : splices) {
            if (each.lineFrame() <= now) {
                found = each;
            }
        }
        double since = (double) Math.max(0, now - found.lineFrame()) / line.rateHz();
        double begun = (double) found.tapeFrame() / found.tapeRateHz();
        return new Place(found.tape(), Duration.ofNanos((long) ((begun + since) * 1e9)));
    }

    void pause() {
        line.pause();
    }

    void resume() {
        line.resume();
    }

    void drain() {
        line.drain();
    }

    void close() {
        closeDecoders();
        line.close();
    }

    private void closeDecoders() {
        decoder.close();
        Next coming = next;
        if (coming != null) {
            coming.decoder().cancel(true);
        }
    }
}
