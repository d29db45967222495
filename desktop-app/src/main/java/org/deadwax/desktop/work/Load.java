package org.deadwax.desktop.work;

import org.jspecify.annotations.Nullable;

/**
 * What became of something that was asked for. {@code before} is what was known last: it stays on the screen while newer
 * is on its way or cannot be had.
 */
public sealed interface Load<T> {

    record Idle<T>() implements Load<T> {}

    record Loading<T>(@Nullable T before) implements Load<T> {}

    record Loaded<T>(T value) implements Load<T> {}

    /** @param reason a sentence to show */
    record Failed<T>(String reason, @Nullable T before) implements Load<T> {}

    static <T> Load<T> idle() {
        return new Idle<>();
    }

    static <T> Load<T> of(T value) {
        return new Loaded<>(value);
    }

    /** The newest value there is; null when there was none. */
    default @Nullable T value() {
        return switch (this) {
            case Idle<T>() -> null;
            case Loading<T>(T before) -> before;
            case Loaded<T>(T value) -> value;
            case Failed<T>(String reason, T before) -> before;
        };
    }

    default Load<T> loading() {
        return new Loading<>(value());
    }

    default Load<T> failed(Exception cause) {
        String message = cause.getMessage();
        return new Failed<>(message == null ? cause.getClass().getSimpleName() : message, value());
    }
}
