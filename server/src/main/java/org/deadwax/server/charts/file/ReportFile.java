package org.deadwax.server.charts.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.LineSink;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.ReportLines;
import org.deadwax.server.charts.eligibility.Decision;

/**
 * A report's file, written from decisions as often as it is asked for, each time the same bytes. Nothing of it is held.
 *
 * @param decisions in the order of their places; those without a line are skipped
 */
public record ReportFile(FileProfile profile, ReportHeader header, Iterable<Decision> decisions) {

    private static final int PREVIEW_LINES = 100;

    /**
     * What a file comes to.
     *
     * @param sha256 hex
     * @param lines with header and trailer
     * @param preview its first lines, without line ends
     */
    public record Summary(String sha256, long lines, List<String> preview) {}

    /** @throws DoesNotFit when the trailer has no room; some lines may have been written by then */
    public void write(OutputStream out) throws IOException, DoesNotFit {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try {
            lines(line -> {
                try {
                    buffered.write((line + profile.lineEnd()).getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        buffered.flush();
    }

    public Summary summary() throws DoesNotFit {
        MessageDigest digest = sha256();
        try {
            write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> preview = new ArrayList<>();
        long[] lines = {0};
        lines(line -> {
            lines[0]++;
            if (preview.size() < PREVIEW_LINES) {
                preview.add(line);
            }
        });
        return new Summary(HexFormat.of().formatHex(digest.digest()), lines[0], List.copyOf(preview));
    }

    private void lines(LineSink sink) throws DoesNotFit {
        ReportLines lines = profile.format().lines(header, profile.settings());
        lines.begin(sink);
        for (Decision decision : decisions) {
            if (decision.written()) {
                lines.unit(decision.line(), sink);
            }
        }
        lines.end(sink);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
