package org.deadwax.desktop;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.local.ReleaseFile;
import org.deadwax.desktop.shell.Navigation;
import org.jspecify.annotations.Nullable;

/**
 * What the desktop was started with.
 *
 * @param server to sign in to; null for the last one, or one on this machine
 * @param sessionFile a session made elsewhere, see {@code KeptSession.ofFile}; null for none
 * @param screen id of the first screen; null for the one that was left last
 * @param release whose file was opened; null for none
 */
record Arguments(
        @Nullable String server,
        @Nullable Path sessionFile,
        @Nullable String screen,
        @Nullable ReleaseFile release) {

    static final String FIRST_SCREEN = "releases";

    /** @throws IllegalArgumentException saying in one line what is wrong */
    static Arguments of(List<String> given) {
        String server = null;
        Path sessionFile = null;
        String screen = null;
        ReleaseFile release = null;
        for (Iterator<String> words = given.iterator(); words.hasNext(); ) {
            String name = words.next();
            if (name.endsWith(ReleaseFile.ENDING)) {
                release = ReleaseFile.read(Path.of(name));
                continue;
            }
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
        return new Arguments(
                server == null && release != null ? release.server() : server, sessionFile, screen, release);
    }

    /** @return where to begin in a label; null for where that was left last */
    Navigation.@Nullable Place place(UUID label) {
        if (release != null && release.label().equals(label)) {
            return new Navigation.Place("release", release.release().toString());
        }
        return screen == null ? null : new Navigation.Place(screen, null);
    }

    /**
     * @param last that was open; null for none
     * @return the one to open; null for any
     */
    @Nullable
    UUID label(@Nullable UUID last) {
        return release == null ? last : release.label();
    }
}
