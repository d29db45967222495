package org.deadwax.server.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Makes small JPEGs of a cover, in the confined program: that it decodes to its end is proved on the way. */
final class Thumbnails {

    static final List<Integer> SIZES = List.of(640, 320, 128, 64);

    private static final Duration TIME = Duration.ofSeconds(60);
    private static final DataSize LARGEST = DataSize.ofMegabytes(2);

    private Thumbnails() {}

    /**
     * @param jpegs by their width, empty when it could not be decoded
     * @param fault what the decoder complained about; null when it did not
     */
    record Made(Map<Integer, byte[]> jpegs, @Nullable String fault) {}

    /** @param folder for what is made, which is gone afterwards */
    static Made make(Ffmpeg ffmpeg, Path image, ImageHeader header, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try {
            var ended = ChildProcess.run(
                    command(ffmpeg, image, header, folder),
                    new ChildProcess.Limits(TIME, ffmpeg.memory(), LARGEST),
                    out -> out.readNBytes(0));
            String fault = Ffmpeg.fault(ended);
            return fault == null ? new Made(read(folder), null) : new Made(Map.of(), fault);
        } finally {
            for (int size : SIZES) {
                Files.deleteIfExists(file(folder, size));
            }
            Files.deleteIfExists(folder);
        }
    }

    private static Map<Integer, byte[]> read(Path folder) throws IOException {
        Map<Integer, byte[]> jpegs = new LinkedHashMap<>();
        for (int size : SIZES) {
            jpegs.put(size, Files.readAllBytes(file(folder, size)));
        }
        return jpegs;
    }

    private static Path file(Path folder, int size) {
        return folder.resolve(size + ".jpg").toAbsolutePath();
    }

    /** One picture of this width. */
    static List<String> command(Ffmpeg ffmpeg, Path image, ImageHeader header, int pixels, Path made) {
        List<String> command = input(ffmpeg, image, header);
        command.add("[0:v:0]" + white(header) + "scale=%1$d:%1$d:flags=area".formatted(pixels) + turn(header)
                + ",format=yuvj444p[made]");
        command.addAll(List.of("-map", "[made]", "-frames:v", "1", "-q:v", "3", "-f", "mjpeg", "-y"));
        command.add("file:" + made.toAbsolutePath());
        return command;
    }

    private static List<String> command(Ffmpeg ffmpeg, Path image, ImageHeader header, Path folder) {
        List<String> command = input(ffmpeg, image, header);
        command.add(filter(header));
        for (int size : SIZES) {
            command.addAll(List.of("-map", "[s" + size + "]", "-frames:v", "1", "-q:v", "3", "-f", "mjpeg", "-y"));
            command.add("file:" + file(folder, size));
        }
        return command;
    }

    /** Up to the filter, which comes next. */
    private static List<String> input(Ffmpeg ffmpeg, Path image, ImageHeader header) {
        boolean png = header.type().equals("png");
        return new ArrayList<>(List.of(
                ffmpeg.ffmpeg().toString(),
                "-hide_banner",
                "-nostdin",
                "-nostats",
                "-v",
                "level+error",
                "-threads",
                "1",
                "-noautorotate",
                "-err_detect",
                "crccheck+bitstream+buffer",
                "-max_pixels",
                Integer.toString(ImageRules.LARGEST * ImageRules.LARGEST),
                "-codec_whitelist",
                png ? "png" : "mjpeg",
                "-f",
                png ? "png_pipe" : "jpeg_pipe",
                "-protocol_whitelist",
                "file,pipe",
                "-i",
                "file:" + image.toAbsolutePath(),
                "-filter_threads",
                "1",
                "-filter_complex_threads",
                "1",
                "-filter_complex"));
    }

    private static String white(ImageHeader header) {
        return header.transparent()
                ? "format=rgba,split[a][b];[a]drawbox=c=white:t=fill:replace=1[w];[w][b]overlay=format=rgb,"
                : "";
    }

    private static String filter(ImageHeader header) {
        StringBuilder filter = new StringBuilder("[0:v:0]" + white(header) + "scale=640:640:flags=area" + turn(header)
                + ",format=yuvj444p,split=4[s640][i320][i128][i64]");
        for (int size : SIZES.subList(1, SIZES.size())) {
            filter.append(";[i%1$d]scale=%1$d:%1$d:flags=area[s%1$d]".formatted(size));
        }
        return filter.toString();
    }

    private static String turn(ImageHeader header) {
        return switch (header.orientation()) {
            case 2 -> ",hflip";
            case 3 -> ",hflip,vflip";
            case 4 -> ",vflip";
            case 5 -> ",transpose=0";
            case 6 -> ",transpose=1";
            case 7 -> ",transpose=3";
            case 8 -> ",transpose=2";
            default -> "";
        };
    }
}
