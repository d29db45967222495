package org.deadwax.server.catalog.release;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.deadwax.server.platform.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed into one thing. What can be read becomes a value; what cannot is kept by its field's name, so that
 * nobody loses it; only what no column could hold is refused.
 */
public final class AsTyped {

    /** Beyond this it is no title but a mistake, and columns that are searched stay small. */
    public static final int LINE = 2_000;

    public static final int TEXT = 200_000;

    private static final int MOST = 100;

    private final String path;
    private final Fields fields;
    private final Map<String, String> typed = new TreeMap<>();

    /** @param path before each field's name, as "tracks[3]."; @param sent what the sender could not read itself */
    public AsTyped(String path, Map<String, String> sent, Fields fields) {
        this.path = path;
        this.fields = fields;
        if (sent.size() > MOST) {
            fields.wrong(path + "typed", "At most " + MOST + " fields; these are " + sent.size() + ".");
            return;
        }
        sent.forEach((field, text) -> {
            if (field.length() <= 100 && text != null && !text.isBlank()) {
                typed.put(field, possible(path + field, text, LINE));
            }
        });
    }

    /** @return without blanks around it; empty when there is none */
    public String line(String field, @Nullable String text) {
        return text == null ? "" : possible(path + field, text.strip(), LINE);
    }

    /** @return null when there is none */
    public @Nullable String optional(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : possible(path + field, text.strip(), longest);
    }

    /** @param parse throws IllegalArgumentException; @return null when there is none or it cannot be read */
    public <T> @Nullable T read(String field, @Nullable String text, Function<String, T> parse) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            T value = parse.apply(text.strip());
            typed.remove(field);
            return value;
        } catch (IllegalArgumentException e) {
            keep(field, text);
            return null;
        }
    }

    public void keep(String field, String text) {
        typed.put(field, possible(path + field, text.strip(), LINE));
    }

    /** What was kept; a field that has a value since is not among it. */
    public Map<String, String> kept(Map<String, ?> values) {
        values.forEach((field, value) -> {
            if (value != null) {
                typed.remove(field);
            }
        });
        return typed;
    }

    private String possible(String name, String text, int longest) {
        if (text.length() > longest) {
            fields.wrong(name, "At most " + longest + " characters; this has " + text.length() + ".");
        } else if (text.indexOf('\0') >= 0) {
            fields.wrong(name, "It holds a NUL character, which no text does.");
        }
        return text;
    }
}
