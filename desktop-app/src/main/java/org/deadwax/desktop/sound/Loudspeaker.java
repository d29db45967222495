package org.deadwax.desktop.sound;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The device of this machine, with as much of the master as it takes: its own rate and 24 bits, else less. */
public final class Loudspeaker implements AudioOut {

    private static final List<Integer> COMMON_RATES = List.of(96_000, 48_000, 44_100);
    private static final int[] BITS = {24, 16};
    private static final double BUFFER_SECONDS = 0.2;

    @Override
    public Line open(int rateHz) throws NoAudioDevice {
        Set<Integer> rates = new LinkedHashSet<>(List.of(rateHz));
        // a multiple of the master's own rate first: nothing has to be invented then
        COMMON_RATES.stream().filter(rate -> rateHz % rate == 0).forEach(rates::add);
        rates.addAll(COMMON_RATES);
        boolean busy = false;
        for (int rate : rates) {
            for (int bits : BITS) {
                AudioFormat format = new AudioFormat(rate, bits, 2, true, false);
                DataLine.Info info = new DataLine.Info(SourceDataLine.class, format);
                if (!AudioSystem.isLineSupported(info)) {
                    continue;
                }
                try {
                    SourceDataLine line = (SourceDataLine) AudioSystem.getLine(info);
                    line.open(format, (int) (rate * BUFFER_SECONDS) * format.getFrameSize());
                    line.start();
                    return new DeviceLine(line, bits);
                } catch (LineUnavailableException | IllegalArgumentException e) {
                    busy = true;
                }
            }
        }
        throw new NoAudioDevice(
                busy
                        ? "The audio device is held by another program. Close that, and press play again."
                        : "No audio device was found. Connect one, and press play again.");
    }

    private static final class DeviceLine implements Line {

        private final SourceDataLine line;
        private final int sampleBytes;
        private byte[] bytes = new byte[0];
        private volatile long written;
        private volatile long dropped;

        DeviceLine(SourceDataLine line, int bits) {
            this.line = line;
            this.sampleBytes = bits / 8;
        }

        @Override
        public int rateHz() {
            return (int) line.getFormat().getSampleRate();
        }

        @Override
        public void write(float[] stereo, int frames) {
            int needed = frames * 2 * sampleBytes;
            if (bytes.length < needed) {
                bytes = new byte[needed];
            }
            Samples.littleEndian(stereo, frames * 2, sampleBytes, bytes);
            line.write(bytes, 0, needed);
            written += frames;
        }

        @Override
        public long heard() {
            return Math.min(written, dropped + line.getLongFramePosition());
        }

        @Override
        public void pause() {
            line.stop();
        }

        @Override
        public void resume() {
            line.start();
        }

        @Override
        public void drop() {
            boolean running = line.isRunning();
            line.stop();
            line.flush();
            dropped = written - line.getLongFramePosition();
            if (running) {
                line.start();
            }
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
