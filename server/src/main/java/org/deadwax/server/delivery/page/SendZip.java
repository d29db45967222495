package org.deadwax.server.delivery.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.deadwax.server.delivery.page.ReleaseShelf.Shelved;
import org.deadwax.server.delivery.zip.FanFileNames;
import org.deadwax.server.delivery.zip.StoredZip;
import org.deadwax.server.media.RenditionFormat;
import org.deadwax.server.media.Renditions;
import org.springframework.stereotype.Component;

/** Sends an archive, or the stretch of it that is missing, as it comes out of storage. */
@Component
class SendZip {

    private final Renditions renditions;

    SendZip(Renditions renditions) {
        this.renditions = renditions;
    }

    void send(
            StoredZip zip,
            Shelved shelved,
            RenditionFormat format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String tag = "\"" + tag(shelved, format, zip.size()) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "private, no-store");
        String condition = request.getHeader("If-Range");
        String asked = condition == null || condition.equals(tag) ? request.getHeader("Range") : null;
        Optional<ByteRange> range = ByteRange.of(asked, zip.size());
        if (range.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + zip.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange part = range.get();
        if (!part.whole(zip.size())) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", part.of(zip.size()));
        }
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition",
                Renditions.attachment(FanFileNames.folder(shelved.artist(), shelved.title()) + ".zip"));
        response.setContentLengthLong(part.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        zip.write(response.getOutputStream(), renditions::read, part.first(), part.length());
    }

    /** The same bytes have the same. */
    private static String tag(Shelved shelved, RenditionFormat format, long size) {
        StringBuilder text = new StringBuilder(shelved.title() + shelved.artist() + size);
        shelved.tracks().forEach(track -> {
            text.append(Downloads.fileName(shelved, track.id(), format));
            var file = shelved.file(track.id(), format);
            text.append(file == null ? "" : file.sha256());
        });
        shelved.extras().forEach(extra -> text.append(extra.crc32()));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.toString().getBytes(StandardCharsets.UTF_8)),
                            0,
                            16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
