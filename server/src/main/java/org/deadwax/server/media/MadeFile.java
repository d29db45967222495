package org.deadwax.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** A file as it will lie in storage. @param crc32 as ZIP archives have it; @param sha256 hex */
record MadeFile(long sizeBytes, long crc32, String sha256) {

    private static final int BUFFER = 1 << 18;

    static MadeFile of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    static MadeFile of(InputStream in) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest sha = Checksums.sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            crc.update(buffer, 0, read);
            sha.update(buffer, 0, read);
            size += read;
        }
        return new MadeFile(size, crc.getValue(), HexFormat.of().formatHex(sha.digest()));
    }
}
