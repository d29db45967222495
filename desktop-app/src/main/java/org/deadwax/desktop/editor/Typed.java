package org.deadwax.desktop.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What cannot be read as what it should be is sent along as it was typed, so that it is kept and found, not lost. */
final class Typed {

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param path as the server names the field; @return null when nothing was typed, or nothing that can be read */
    <T> @Nullable T read(String path, String text, Function<String, T> parse) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return parse.apply(text.strip());
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException unreadable) {
            texts.put(path, text);
            return null;
        }
    }

    Map<String, String> texts() {
        return texts;
    }
}
