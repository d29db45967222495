package org.deadwax.server.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The key for secrets, in the home. While it is being changed the next one lies beside it: whatever happens in between, one of
 * the two opens each secret.
 */
final class SecretKeyFile {

    private static final String CURRENT = "secret-key";
    private static final String NEXT = "secret-key.next";

    private SecretKeyFile() {}

    static String current(Path home) {
        try {
            return Secrets.keptIn(home.resolve(CURRENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null unless a change was begun and not ended. */
    static @Nullable String next(Path home) {
        try {
            Path file = home.resolve(NEXT);
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that was begun with before, should that have been broken off. */
    static String makeNext(Path home) throws IOException {
        return Secrets.keptIn(home.resolve(NEXT));
    }

    static void nextBecomesCurrent(Path home) throws IOException {
        Files.move(
                home.resolve(NEXT),
                home.resolve(CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
