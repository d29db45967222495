package org.deadwax.desktop;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desktop was started with.
 *
 * @param server to sign in to; null for the last one, or one on this machine
 * @param sessionFile a session made elsewhere, see {@code KeptSession.ofFile}; null for none
 * @param screen id of the first screen; null for the one that was left last
 */
record Arguments(
        @Nullable String server,
        @Nullable Path sessionFile,
        @Nullable String screen) {

    static final String FIRST_SCREEN = "releases";

    /** @throws IllegalArgumentException saying in one line what is wrong */
    static Arguments of(List<String> given) {
        String server = null;
        Path sessionFile = null;
        String screen = null;
        for (Iterator<String> words = given.iterator(); words.hasNext(); ) {
            String name = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException("'" + name + "' is not known, or lacks its value.");
            }
            String value = words.next();
            switch (name) {
                case "--server" -> server = value;
                case "--session-file" -> sessionFile = Path.of(value);
                case "--screen" -> screen = value;
                default -> throw new IllegalArgumentException("'" + name + "' is not known.");
            }
        }
        return new Arguments(server, sessionFile, screen);
    }
}
