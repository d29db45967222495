package org.deadwax.desktop.uploads;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How a choice is written; it is never typed. */
final class Titles<T> extends StringConverter<T> {

    private final Function<T, String> title;

    Titles(Function<T, String> title) {
        this.title = title;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : title.apply(value);
    }

    @Override
    public @Nullable T fromString(String typed) {
        return null;
    }
}
