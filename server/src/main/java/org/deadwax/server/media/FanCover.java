package org.deadwax.server.media;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** The cover as it stands in each file and beside them: a square JPEG that players show at once. */
final class FanCover {

    static final int PIXELS = 1_400;

    private static final Duration TIME = Duration.ofSeconds(60);
    private static final DataSize LARGEST = DataSize.ofMegabytes(4);

    private FanCover() {}

    /** @param image a JPEG or PNG that was accepted before */
    static byte[] make(Ffmpeg ffmpeg, Path image, Path folder) throws IOException, InterruptedException {
        ImageHeader header = ImageHeader.of(image);
        if (header == null) {
            throw new IOException("The cover is neither JPEG nor PNG.");
        }
        Path made = folder.resolve("cover.jpg");
        List<String> command = Thumbnails.command(ffmpeg, image, header, PIXELS, made);
        var ended = ChildProcess.run(
                command, new ChildProcess.Limits(TIME, ffmpeg.memory(), LARGEST), out -> out.readNBytes(0));
        try {
            String fault = Ffmpeg.fault(ended);
            if (fault != null) {
                throw new IOException("The cover could not be made smaller: " + fault);
            }
            return Files.readAllBytes(made);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /**
     * As FLAC has pictures, and Vorbis comments have them in Base64.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9639#name-picture">RFC 9639, Picture</a>
     */
    static byte[] pictureBlock(byte[] jpeg) {
        byte[] type = "image/jpeg".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream block = new DataOutputStream(bytes)) {
            block.writeInt(3);
            block.writeInt(type.length);
            block.write(type);
            block.writeInt(0);
            block.writeInt(PIXELS);
            block.writeInt(PIXELS);
            block.writeInt(24);
            block.writeInt(0);
            block.writeInt(jpeg.length);
            block.write(jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
