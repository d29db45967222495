package org.deadwax.desktop.sound;

import java.io.IOException;

/** Samples out of a file, from any frame on. For one thread. */
public interface Decoder extends AutoCloseable {

    SoundFormat format();

    /**
     * Waits for the file.
     *
     * @param into frames one after another, channels in turn, full scale is −1 to 1
     * @param frames at most
     * @return how many frames were read; 0 at the end
     */
    int read(float[] into, int frames) throws IOException;

    /** The next read begins exactly there; beyond the end there is nothing. */
    void seek(long frame) throws IOException;

    @Override
    void close();

    /** @throws IOException also when it is no WAV, AIFF or FLAC, with a sentence */
    static Decoder open(ByteSource source) throws IOException {
        String kind = Chunks.word(source.bytes(0, 4), 0);
        return switch (kind) {
            case "fLaC" -> new FlacDecoder(source);
            case "RIFF", "RF64", "BW64" -> new PcmDecoder(source, WavHeader.read(source));
            case "FORM" -> new PcmDecoder(source, AiffHeader.read(source));
            default -> throw new IOException("This is neither WAV nor AIFF nor FLAC, and cannot be played here.");
        };
    }
}
