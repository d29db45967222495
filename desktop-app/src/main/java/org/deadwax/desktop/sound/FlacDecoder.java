package org.deadwax.desktop.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;
import org.jspecify.annotations.Nullable;

/**
 * FLAC by jFLAC, which reads streams only. So that pictures in the head are never fetched and any place can be reached, it is
 * given a head of its own, the stream's facts alone, and then the file from where it should go on.
 */
final class FlacDecoder implements Decoder {

    /** "fLaC", a block's head, and the stream's facts, which are always the first block. */
    private static final int FACTS_END = 4 + 4 + 34;

    private static final int LAST_BLOCK = 0x80;
    private static final int ENOUGH_TRIES = 24;

    private final ByteSource source;
    private final byte[] facts;
    private final long firstFrameAt;
    private final SoundFormat format;
    private FLACDecoder decoder;
    private @Nullable Frame frame;
    private long frameBegins;
    private int taken;
    private long wanted;

    FlacDecoder(ByteSource source) throws IOException {
        this.source = source;
        this.facts = source.bytes(0, FACTS_END);
        this.firstFrameAt = firstFrame(source);
        facts[4] |= (byte) LAST_BLOCK;
        this.decoder = from(firstFrameAt);
        StreamInfo info = decoder.getStreamInfo();
        if (info.getChannels() > 2) {
            throw new IOException(
                    "It has " + info.getChannels() + " channels; only mono and stereo can be played here.");
        }
        this.format = new SoundFormat(
                info.getSampleRate(), info.getChannels(), info.getBitsPerSample(), info.getTotalSamples());
    }

    private static long firstFrame(ByteSource source) throws IOException {
        long at = 4;
        while (true) {
            byte[] head = source.bytes(at, 4);
            at += 4 + ((head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff);
            if ((head[0] & LAST_BLOCK) != 0) {
                return at;
            }
        }
    }

    private FLACDecoder from(long at) throws IOException {
        FLACDecoder fresh =
                new FLACDecoder(new SequenceInputStream(new ByteArrayInputStream(facts), new SourceStream(source, at)));
        fresh.readMetadata();
        return fresh;
    }

    @Override
    public SoundFormat format() {
        return format;
    }

    @Override
    public int read(float[] into, int frames) throws IOException {
        Frame now = frame;
        while (now == null || taken == now.header.blockSize) {
            now = nextFrame();
            if (now == null) {
                return 0;
            }
            // after a seek: what lies before the frame that was asked for
            taken = (int) Math.clamp(wanted - frameBegins, 0, now.header.blockSize);
        }
        int read = Math.min(frames, now.header.blockSize - taken);
        float scale = 1f / (1L << format.bits() - 1);
        for (int channel = 0; channel < format.channels(); channel++) {
            int[] samples = decoder.getChannelData()[channel].getOutput();
            for (int i = 0; i < read; i++) {
                into[i * format.channels() + channel] = samples[taken + i] * scale;
            }
        }
        taken += read;
        wanted = frameBegins + taken;
        return read;
    }

    private @Nullable Frame nextFrame() throws IOException {
        Frame next = decoder.readNextFrame();
        frame = next;
        taken = 0;
        if (next != null) {
            frameBegins = next.header.sampleNumber;
        }
        return next;
    }

    /** Between two places of which one lies before and one behind: where it should be by length, else halfway. */
    @Override
    public void seek(long newFrame) throws IOException {
        wanted = Math.clamp(newFrame, 0, format.frames());
        long lowAt = firstFrameAt;
        long low = 0;
        long highAt = source.size();
        long high = Math.max(1, format.frames());
        for (int tries = 0; tries < ENOUGH_TRIES && wanted - low > format.rateHz() / 2; tries++) {
            double share = tries % 3 == 2 ? 0.5 : 0.98 * (wanted - low) / (high - low);
            long guess = lowAt + (long) ((highAt - lowAt) * share);
            decoder = from(guess);
            boolean behind = guess <= lowAt || nextFrame() == null || frameBegins > wanted;
            if (behind) {
                highAt = guess;
                high = frame == null ? high : Math.min(high, Math.max(frameBegins, low + 1));
            } else {
                lowAt = guess;
                low = frameBegins;
            }
            if (highAt - lowAt < 1 << 12) {
                break;
            }
        }
        decoder = from(lowAt);
        frame = null;
    }

    @Override
    public void close() {
        source.close();
    }
}
