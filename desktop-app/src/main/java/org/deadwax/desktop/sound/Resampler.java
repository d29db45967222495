package org.deadwax.desktop.sound;

import java.io.IOException;

/** Another rate, by a windowed sinc: for devices that do not take the master's own. */
final class Resampler implements StereoReader {

    /** Zero crossings of the sinc on each side. */
    private static final int CROSSINGS = 16;

    private static final int BLOCK = 4_096;
    /** A little below half the lower rate, so that what lies above is gone where it would fold back. */
    private static final double EDGE = 0.95;

    private final StereoReader from;
    private final double step;
    private final double cutoff;
    private final int reach;
    private float[] window = new float[0];
    private final float[] block = new float[2 * BLOCK];
    /** The frame of the source that the window begins with; before 0 is silence. */
    private long base;

    private int held;
    private long readFrames;
    private boolean ended;
    private long outFrame;

    Resampler(StereoReader from, int fromHz, int toHz) {
        this.from = from;
        this.step = (double) fromHz / toHz;
        this.cutoff = EDGE * Math.min(1, 1 / step);
        this.reach = (int) Math.ceil(CROSSINGS / cutoff);
        begin();
    }

    private void begin() {
        outFrame = 0;
        base = -reach;
        held = reach;
        window = new float[2 * (2 * reach + 2 * BLOCK)];
        readFrames = 0;
        ended = false;
    }

    @Override
    public void seek(long frame) throws IOException {
        from.seek(frame);
        begin();
    }

    @Override
    public int read(float[] stereo, int frames) throws IOException {
        for (int done = 0; done < frames; done++, outFrame++) {
            double at = outFrame * step;
            long centre = (long) Math.floor(at);
            fill(centre + reach + 1);
            if (ended && centre >= readFrames) {
                return done;
            }
            mix(stereo, 2 * done, at, centre);
        }
        return frames;
    }

    private void mix(float[] stereo, int into, double at, long centre) {
        double left = 0;
        double right = 0;
        for (long frame = centre - reach + 1; frame <= centre + reach; frame++) {
            int index = (int) (frame - base);
            if (index < 0 || index >= held) {
                continue;
            }
            double weight = weight(at - frame);
            left += weight * window[2 * index];
            right += weight * window[2 * index + 1];
        }
        stereo[into] = (float) left;
        stereo[into + 1] = (float) right;
    }

    /** Sinc under a Hann window. */
    private double weight(double distance) {
        double x = distance * cutoff;
        if (Math.abs(x) >= CROSSINGS) {
            return 0;
        }
        double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
        return cutoff * sinc * (0.5 + 0.5 * Math.cos(Math.PI * x / CROSSINGS));
    }

    private void fill(long until) throws IOException {
        while (!ended && base + held < until) {
            int read = from.read(block, BLOCK);
            if (read == 0) {
                ended = true;
                return;
            }
            if (2 * (held + read) > window.length) {
                int keep = Math.min(held, 2 * reach + 2);
                System.arraycopy(window, 2 * (held - keep), window, 0, 2 * keep);
                base += held - keep;
                held = keep;
            }
            System.arraycopy(block, 0, window, 2 * held, 2 * read);
            held += read;
            readFrames += read;
        }
    }
}
