package org.deadwax.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.deadwax.model.Session;
import org.jspecify.annotations.Nullable;

/** The desktop on its Live screen, signed in already, while the night runs. Nothing when headless. */
final class DesktopWindow implements AutoCloseable {

    private final @Nullable Process process;

    private DesktopWindow(@Nullable Process process) {
        this.process = process;
    }

    static DesktopWindow open(boolean headless, String server, Session session, UUID label, Path directory) {
        if (headless) {
            return new DesktopWindow(null);
        }
        try {
            Path file = directory.resolve("desktop-session");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "server=" + server + "\ntoken=" + session.token() + "\nlabel=" + label + "\n");
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djavafx.cachedir="
                            + System.getProperty(
                                    "javafx.cachedir",
                                    directory.resolve("openjfx").toString()),
                    "-Duser.home=" + directory,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.deadwax.desktop.Launcher",
                    "--session-file",
                    file.toString(),
                    "--screen",
                    "live");
            return new DesktopWindow(builder.inheritIO().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server stays while somebody still looks. @param worthALook false when the night went wrong */
    void awaitClosed(boolean worthALook) throws InterruptedException {
        if (process != null && worthALook && process.isAlive()) {
            System.out.println("The desktop stays open; the demo ends when you close it.");
            process.waitFor();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
