package org.deadwax.desktop.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Samples that are written as they are. */
final class PcmDecoder implements Decoder {

    private final ByteSource source;
    private final PcmLayout layout;
    private long frame;

    PcmDecoder(ByteSource source, PcmLayout layout) {
        this.source = source;
        this.layout = layout;
    }

    @Override
    public SoundFormat format() {
        return layout.format();
    }

    @Override
    public int read(float[] into, int frames) throws IOException {
        int wanted = (int) Math.min(frames, layout.format().frames() - frame);
        if (wanted <= 0) {
            return 0;
        }
        byte[] bytes = source.bytes(layout.at() + frame * layout.frameBytes(), wanted * layout.frameBytes());
        ByteBuffer from = ByteBuffer.wrap(bytes).order(layout.order());
        int samples = wanted * layout.format().channels();
        for (int i = 0; i < samples; i++) {
            into[i] = sample(from, i * layout.sampleBytes());
        }
        frame += wanted;
        return wanted;
    }

    private float sample(ByteBuffer from, int at) {
        if (layout.floating()) {
            return layout.sampleBytes() == 4 ? from.getFloat(at) : (float) from.getDouble(at);
        }
        return switch (layout.sampleBytes()) {
            case 1 -> layout.unsigned() ? ((from.get(at) & 0xff) - 128) / 128f : from.get(at) / 128f;
            case 2 -> from.getShort(at) / 32_768f;
            case 3 -> three(from, at) / 8_388_608f;
            default -> from.getInt(at) / 2_147_483_648f;
        };
    }

    private int three(ByteBuffer from, int at) {
        boolean big = layout.order() == ByteOrder.BIG_ENDIAN;
        int high = from.get(big ? at : at + 2);
        int low = from.get(big ? at + 2 : at) & 0xff;
        return high << 16 | (from.get(at + 1) & 0xff) << 8 | low;
    }

    @Override
    public void seek(long newFrame) {
        frame = Math.max(0, newFrame);
    }

    @Override
    public void close() {
        source.close();
    }
}
