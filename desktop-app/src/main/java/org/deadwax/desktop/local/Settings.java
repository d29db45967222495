package org.deadwax.desktop.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What a person set, by name. Reads answer at once; writes reach the disk soon after, off the caller's thread. */
public final class Settings {

    private static final String FILE = "settings.properties";

    private final DesktopFolder folder;
    private final ConcurrentSkipListMap<String, String> values = new ConcurrentSkipListMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Object disk = new Object();

    private Settings(DesktopFolder folder) {
        this.folder = folder;
    }

    /** Waits for the disk. Settings that cannot be read are as good as none. */
    public static Settings in(DesktopFolder folder) {
        Settings settings = new Settings(folder);
        String text = folder.read(FILE);
        if (text != null) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(text));
            } catch (IOException | IllegalArgumentException unreadable) {
                properties.clear();
            }
            properties.forEach((name, value) -> settings.values.put((String) name, (String) value));
        }
        return settings;
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public void set(String name, String value) {
        if (!value.equals(values.put(name, value)) && waiting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("settings").start(this::write);
        }
    }

    /** Waits until all that was set is on the disk. */
    public void flush() {
        write();
    }

    private void write() {
        synchronized (disk) {
            waiting.set(false);
            Properties properties = new Properties();
            properties.putAll(values);
            StringWriter text = new StringWriter();
            try {
                properties.store(text, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            folder.write(FILE, text.toString());
        }
    }
}
