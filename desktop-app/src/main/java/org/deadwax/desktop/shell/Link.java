package org.deadwax.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Whether the server answers, as the line at the foot of the drawer and the banner tell it. FX thread only. */
public final class Link {

    /** How it stands. */
    public sealed interface State {}

    public record Connecting() implements State {}

    /** @param delay between the store's own time of the newest sale and here; null before the first */
    public record Up(@Nullable Duration delay) implements State {}

    /**
     * @param since when the last word came
     * @param nextTry null when nothing tries by itself
     * @param reason a sentence
     */
    public record Down(Instant since, @Nullable Instant nextTry, String reason) implements State {}

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Connecting());
    private Runnable tryNow = () -> {};

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isUp() {
        return state.get() instanceof Up;
    }

    public void up(@Nullable Duration delay) {
        state.set(new Up(delay));
    }

    public void down(Instant since, @Nullable Instant nextTry, String reason) {
        state.set(new Down(since, nextTry, reason));
    }

    /** What "Try now" does; whoever keeps the connection says so. */
    public void onTryNow(Runnable tryNow) {
        this.tryNow = tryNow;
    }

    public void tryNow() {
        tryNow.run();
    }
}
