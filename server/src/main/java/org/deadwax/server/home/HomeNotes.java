package org.deadwax.server.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Properties;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.Installation.Environment;

/** What a home remembers from start to start, in {@code home.properties}: its layout, its environment, its ports. */
final class HomeNotes {

    private static final int LAYOUT = 1;

    private final Path file;
    private final Properties notes = new Properties();

    private HomeNotes(Path file) {
        this.file = file;
    }

    static HomeNotes of(Path directory) throws IOException {
        HomeNotes notes = new HomeNotes(directory.resolve("home.properties"));
        if (Files.exists(notes.file)) {
            notes.notes.load(new StringReader(Files.readString(notes.file)));
        }
        return notes;
    }

    /** The first start decides; @throws CannotStart when that was another environment's, or a newer Deadwax's */
    void claim(Environment environment, Path directory) throws IOException {
        int layout = number("layout").orElse(LAYOUT);
        if (layout > LAYOUT) {
            throw new CannotStart("The home " + directory + " was last used by a newer Deadwax (layout " + layout
                    + ", this one knows " + LAYOUT + "). Start that version; nothing was changed.");
        }
        String ours = environment.name().toLowerCase(Locale.ROOT);
        String theirs = notes.getProperty("environment", ours);
        if (!theirs.equals(ours)) {
            throw new CannotStart("The home " + directory + " belongs to the environment " + theirs
                    + ", but DEADWAX_ENVIRONMENT is " + ours + ". Set DEADWAX_ENVIRONMENT=" + theirs
                    + ", or DEADWAX_HOME to another directory.");
        }
        if (notes.isEmpty()) {
            notes.setProperty("layout", String.valueOf(LAYOUT));
            notes.setProperty("environment", ours);
            write();
        }
    }

    OptionalInt number(String name) {
        String text = notes.getProperty(name, "");
        return text.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    void note(String name, int value) throws IOException {
        String before = String.valueOf(notes.setProperty(name, String.valueOf(value)));
        if (!before.equals(String.valueOf(value))) {
            write();
        }
    }

    private void write() throws IOException {
        StringWriter text = new StringWriter();
        notes.store(text, "Deadwax keeps this; change settings by environment variables");
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.writeString(unfinished, text.toString());
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
