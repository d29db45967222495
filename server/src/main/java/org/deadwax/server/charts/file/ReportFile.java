package org.deadwax.server.charts.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetEncoder;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.ReportHeader;
import org.jspecify.annotations.Nullable;

/** A report's file, written from its units as often as it is asked for, each time the same bytes. Nothing of it is held. */
public record ReportFile(FileProfile profile, ReportHeader header, UnitSource units) {

    private static final int PREVIEW_LINES = 100;

    /**
     * What a file comes to.
     *
     * @param sha256 hex
     * @param lines with header and trailer
     * @param preview its first lines, without line ends
     */
    public record Summary(String sha256, long bytes, long lines, List<String> preview) {

        /** Of what cannot be written. */
        public static final Summary NONE = new Summary("", 0, 0, List.of());
    }

    /** Takes lines as they are written. */
    @FunctionalInterface
    public interface LineReader {

        void line(String text);
    }

    /** @throws DoesNotFit when the format has no room; some lines may have been written by then */
    public void write(OutputStream out) throws IOException, DoesNotFit, FormatFailed {
        write(out, line -> {});
    }

    public Summary summary() throws DoesNotFit, FormatFailed {
        MessageDigest digest = sha256();
        List<String> preview = new ArrayList<>();
        long[] lines = {0};
        try (CountedBytes counted = new CountedBytes(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            write(counted, line -> {
                lines[0]++;
                if (preview.size() < PREVIEW_LINES) {
                    preview.add(line);
                }
            });
            return new Summary(
                    HexFormat.of().formatHex(digest.digest()), counted.bytes(), lines[0], List.copyOf(preview));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands on each line; for those who look at the file rather than send it. */
    public void lines(LineReader reader) throws DoesNotFit, FormatFailed {
        profile.format().write(header, profile.settings(), units, reader::line);
    }

    private void write(OutputStream out, LineReader reader) throws IOException, DoesNotFit, FormatFailed {
        Lines lines = new Lines(new BufferedOutputStream(out, 1 << 16), reader);
        try {
            profile.format().write(header, profile.settings(), units, lines::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lines.flush();
        if (lines.unwritable != null) {
            throw new DoesNotFit("The file's charset, " + profile.format().charset() + ", cannot write this line: "
                    + lines.unwritable);
        }
    }

    /** Lines as bytes. */
    private final class Lines {

        private final OutputStream out;
        private final LineReader reader;
        private final CharsetEncoder encoder = profile.format().charset().newEncoder();
        private final byte[] lineEnd =
                profile.lineEnd().getBytes(profile.format().charset());
        private byte[] plain = new byte[256];
        private @Nullable String unwritable;

        Lines(OutputStream out, LineReader reader) {
            this.out = out;
            this.reader = reader;
        }

        void write(String line) {
            try {
                if (!writePlain(line)) {
                    if (unwritable == null && !encoder.canEncode(line)) {
                        unwritable = line;
                    }
                    out.write(line.getBytes(profile.format().charset()));
                }
                out.write(lineEnd);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            reader.line(line);
        }

        /** Most lines are plain, and an encoder costs more than the line. */
        private boolean writePlain(String line) throws IOException {
            int length = line.length();
            if (length > plain.length) {
                plain = new byte[length * 2];
            }
            for (int i = 0; i < length; i++) {
                char c = line.charAt(i);
                if (c > 127) {
                    return false;
                }
                plain[i] = (byte) c;
            }
            out.write(plain, 0, length);
            return true;
        }

        void flush() throws IOException {
            out.flush();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
