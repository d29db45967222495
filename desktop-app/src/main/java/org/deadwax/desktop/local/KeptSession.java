package org.deadwax.desktop.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.deadwax.model.Me;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session that outlives the program. It lies in a file that only its owner may read (0600): a keyring of the system would
 * be better where there is one, but a server at home, a kiosk and a container have none, and a session can be revoked from
 * any other device.
 *
 * @param me as the server last told, so that the window opens before the network answers; null from a session file
 * @param label the one that was open last; null for the first
 */
public record KeptSession(
        String server,
        String token,
        @Nullable Me me,
        @Nullable UUID label) {

    private static final String FILE = "session.json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** @return null when there is none that can be read */
    public static @Nullable KeptSession in(DesktopFolder folder) {
        String text = folder.read(FILE);
        try {
            return text == null ? null : MAPPER.readValue(text, KeptSession.class);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** A file of {@code server=}, {@code token=} and, if it is to be a certain one, {@code label=}. */
    public static KeptSession ofFile(Path file) {
        Properties given = new Properties();
        try {
            given.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the session file " + file + ": " + e.getMessage(), e);
        }
        String server = given.getProperty("server");
        String token = given.getProperty("token");
        String label = given.getProperty("label");
        if (server == null || token == null) {
            throw new IllegalArgumentException("The session file " + file + " has no server= or no token=.");
        }
        return new KeptSession(server, token, null, label == null ? null : UUID.fromString(label));
    }

    public void keepIn(DesktopFolder folder) {
        folder.write(FILE, MAPPER.writeValueAsString(this));
    }

    public static void forget(DesktopFolder folder) {
        folder.delete(FILE);
    }

    @Override
    public String toString() {
        return "KeptSession[" + server + "]";
    }
}
