package org.deadwax.server.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.deadwax.model.Problem;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with what was sent, so that all of it is said at once. */
public final class Fields {

    private final List<Problem.Field> wrong = new ArrayList<>();

    /** @param field a path, as "tracks[3].isrc"; @param message a sentence that names the value and the way out */
    public void wrong(String field, String message) {
        wrong.add(new Problem.Field(field, message));
    }

    /** @return without blanks around it; empty when it was missing or too long, which is noted */
    public String text(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            wrong(field, "Missing: " + field + ".");
        } else if (text.length() > longest) {
            wrong(field, "At most " + longest + " characters; this has " + text.length() + ".");
        } else if (text.indexOf('\0') >= 0) {
            wrong(field, "It holds a NUL character, which no text does.");
        }
        return text;
    }

    /** @return null when there is none; too long is noted */
    public @Nullable String optionalText(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : text(field, value, longest);
    }

    /** @param parse throws IllegalArgumentException with a sentence; @return null when there is none or it is wrong */
    public <T> @Nullable T optional(String field, @Nullable String value, Function<String, T> parse) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            wrong(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** @throws ProblemException 422 with all that was noted */
    public void check() {
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }
}
