package org.deadwax.desktop.sound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what would have been heard. Takes so many frames and then no more, until it is told to. */
public final class Listener implements AudioOut {

    private final List<float[]> heard = new ArrayList<>();
    private final @Nullable Integer onlyRate;
    private long allowed;
    private long frames;
    final List<Integer> opened = new ArrayList<>();
    private volatile boolean absent;

    /** @param onlyRate that the device takes; null for any */
    public Listener(@Nullable Integer onlyRate, long allowed) {
        this.onlyRate = onlyRate;
        this.allowed = allowed;
    }

    /** There is no device, or there is one again. */
    public void absent(boolean now) {
        absent = now;
    }

    public synchronized void allow(long more) {
        allowed += more;
        notifyAll();
    }

    @Override
    public Line open(int rateHz) throws NoAudioDevice {
        if (absent) {
            throw new NoAudioDevice("No audio device was found. Connect one, and press play again.");
        }
        int rate = onlyRate == null ? rateHz : onlyRate;
        opened.add(rate);
        return new Line() {
            private long begun = frames;

            @Override
            public int rateHz() {
                return rate;
            }

            @Override
            public void write(float[] stereo, int count) {
                take(stereo, count);
            }

            @Override
            public long heard() {
                synchronized (Listener.this) {
                    return frames - begun;
                }
            }

            @Override
            public void pause() {}

            @Override
            public void resume() {}

            @Override
            public void drop() {}

            @Override
            public void drain() {}

            @Override
            public void close() {
                begun = 0;
            }
        };
    }

    private synchronized void take(float[] stereo, int count) {
        while (allowed < count) {
            try {
                wait();
            } catch (InterruptedException e) {
                // a device is not interrupted either
            }
        }
        allowed -= count;
        frames += count;
        heard.add(java.util.Arrays.copyOf(stereo, 2 * count));
        notifyAll();
    }

    public synchronized long frames() {
        return frames;
    }

    synchronized float[] heard() {
        float[] all = new float[(int) (2 * frames)];
        int at = 0;
        for (float[] each : heard) {
            System.arraycopy(each, 0, all, at, each.length);
            at += each.length;
        }
        return all;
    }
}
