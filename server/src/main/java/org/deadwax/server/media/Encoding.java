package org.deadwax.server.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How a master is brought into the formats fans get: all of them in one run, so that it is read and decoded once. Lossless
 * formats keep its rate and depth; what they cannot hold is dithered to 24 bits.
 */
final class Encoding {

    private static final int PREVIEW_SECONDS = 30;
    private static final int LONG_ENOUGH_SECONDS = 75;

    private final Probe master;
    private final double seconds;

    /** @param vorbis whether the program has libvorbis: its own encoder is for want of it */
    private final boolean vorbis;

    Encoding(Probe master, double seconds, boolean vorbis) {
        this.master = master;
        this.seconds = seconds;
        this.vorbis = vorbis;
    }

    List<String> command(Ffmpeg ffmpeg, Path from, Collection<RenditionFormat> formats, Path folder) {
        String container = String.valueOf(master.container());
        List<String> command = new ArrayList<>(List.of(
                ffmpeg.ffmpeg().toString(),
                "-hide_banner",
                "-nostdin",
                "-nostats",
                "-v",
                "level+error",
                "-threads",
                "1",
                "-filter_threads",
                "1"));
        if (container.equals("wav")) {
            command.addAll(List.of("-max_size", "131072"));
        }
        command.addAll(List.of("-f", container, "-codec_whitelist", String.valueOf(master.codec())));
        command.addAll(List.of("-protocol_whitelist", "file,pipe", "-format_whitelist", container, "-i"));
        command.add("file:" + from.toAbsolutePath());
        for (RenditionFormat format : formats) {
            command.addAll(List.of("-map", "0:a:0", "-map_metadata", "-1", "-fflags", "+bitexact", "-threads", "1"));
            command.addAll(encoder(format));
            command.addAll(List.of("-y", "file:" + file(folder, format).toAbsolutePath()));
        }
        return command;
    }

    static Path file(Path folder, RenditionFormat format) {
        return folder.resolve(format.name() + "." + format.extension());
    }

    private List<String> encoder(RenditionFormat format) {
        return switch (format) {
            case MP3_320 -> lossy("libmp3lame", "-b:a", "320k", "-f", "mp3");
            case MP3_V0 -> lossy("libmp3lame", "-q:a", "0", "-f", "mp3");
            case AAC -> lossy("aac", "-b:a", "256k", "-movflags", "+faststart", "-f", "ipod");
            case VORBIS ->
                vorbis
                        ? lossy("libvorbis", "-q:a", "8", "-f", "ogg")
                        : lossy("vorbis", "-strict", "-2", "-ac", "2", "-q:a", "10", "-f", "ogg");
            case OPUS -> List.of("-c:a", "libopus", "-b:a", "160k", "-ar", "48000", "-f", "opus");
            case FLAC -> lossless("flac", deep() ? "s32" : "s16", "-compression_level", "5", "-f", "flac");
            case ALAC -> lossless("alac", deep() ? "s32p" : "s16p", "-movflags", "+faststart", "-f", "ipod");
            case WAV ->
                lossless(deep() ? "pcm_s24le" : "pcm_s16le", deep() ? "s32" : "s16", "-rf64", "auto", "-f", "wav");
            case AIFF -> lossless(deep() ? "pcm_s24be" : "pcm_s16be", deep() ? "s32" : "s16", "-f", "aiff");
            case PREVIEW -> preview();
        };
    }

    private boolean deep() {
        return master.bitDepth() == 0 || master.bitDepth() > 16;
    }

    private List<String> lossy(String codec, String... more) {
        List<String> options =
                new ArrayList<>(List.of("-c:a", codec, "-ar", Integer.toString(rate(master.sampleRateHz()))));
        options.addAll(List.of(more));
        return options;
    }

    /** The multiple of the same family: 88.2 and 176.4 become 44.1, 96 and 192 become 48. */
    private static int rate(int master) {
        return master % 44_100 == 0 ? 44_100 : master <= 48_000 ? master : 48_000;
    }

    private List<String> lossless(String codec, String samples, String... more) {
        List<String> options = new ArrayList<>(List.of("-c:a", codec));
        boolean wider = master.bitDepth() == 0 || master.bitDepth() > 24;
        if (wider) {
            options.addAll(
                    List.of("-af", "aresample=osf=" + samples + ":output_sample_bits=24:dither_method=triangular"));
        }
        options.addAll(List.of("-sample_fmt", codec.startsWith("pcm") && deep() ? "s32" : samples));
        if (deep() && !codec.startsWith("pcm")) {
            options.addAll(List.of("-bits_per_raw_sample", "24"));
        }
        options.addAll(List.of(more));
        return options;
    }

    private List<String> preview() {
        double start = seconds > LONG_ENOUGH_SECONDS ? PREVIEW_SECONDS : 0;
        double length = Math.min(PREVIEW_SECONDS, Math.max(0.1, seconds - start));
        return List.of(
                "-af",
                "atrim=start=" + start + ":duration=" + length
                        + ",asetpts=PTS-STARTPTS,afade=t=in:d=0.3,afade=t=out:st=" + Math.max(0, length - 1) + ":d=1",
                "-ac",
                "2",
                "-c:a",
                "libmp3lame",
                "-b:a",
                "128k",
                "-ar",
                "44100",
                "-f",
                "mp3");
    }
}
