package org.deadwax.server.media;

/** Runs of samples at full scale, each channel for itself: there the top was cut off. */
final class ClippedRuns {

    /** As many in a row are no peak any more. */
    private static final int CLIPPED = 3;

    private final float fullScale;
    private final int[] run;
    private boolean running;
    private long count;
    private long first = -1;
    private long last = -1;

    ClippedRuns(int channels, float fullScale) {
        this.fullScale = fullScale;
        this.run = new int[channels];
    }

    /** @param level the highest of what comes. @return whether it may hold a run, or go on with one */
    boolean concerns(float level) {
        return running || level >= fullScale;
    }

    /** @param frame the number of the first */
    void take(float[] samples, int from, int until, long frame) {
        for (int at = from; at < until; at += run.length) {
            frame(samples, at, frame++);
        }
    }

    private void frame(float[] samples, int at, long frame) {
        running = false;
        for (int channel = 0; channel < run.length; channel++) {
            if (Math.abs(samples[at + channel]) < fullScale) {
                run[channel] = 0;
                continue;
            }
            running = true;
            if (++run[channel] < CLIPPED) {
                continue;
            }
            last = frame;
            if (run[channel] == CLIPPED) {
                count++;
                first = first < 0 ? frame - CLIPPED + 1 : first;
            }
        }
    }

    long count() {
        return count;
    }

    /** @return the frame where the first run begins; −1 when there is none */
    long first() {
        return first;
    }

    /** @return the frame where the last run ends; −1 when there is none */
    long last() {
        return last;
    }
}
