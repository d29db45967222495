package org.deadwax.desktop.artwork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkStart;
import org.jspecify.annotations.Nullable;

/** A cover or booklet on this machine. */
record ArtworkFile(Path path, ArtworkKind kind) {

    static final List<String> IMAGES = List.of("jpg", "jpeg", "png");
    static final List<String> BOOKLETS = List.of("pdf");

    /** @return null for what can be neither; what a file really is, the server finds out */
    static @Nullable ArtworkFile of(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (IMAGES.contains(ending)) {
            return new ArtworkFile(path, ArtworkKind.COVER);
        }
        return BOOKLETS.contains(ending) ? new ArtworkFile(path, ArtworkKind.BOOKLET) : null;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Reads all of it. Waits for the disk. */
    ArtworkStart start() throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return new ArtworkStart(kind, name(), Files.size(path), HexFormat.of().formatHex(digest.digest()), null);
    }
}
