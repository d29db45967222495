package org.deadwax.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where one is, where one was, and the way back. */
public final class Navigation {

    private static final int REMEMBERED = 50;

    /** @param argument what of the screen is shown, as a release's id */
    public record Place(String screen, @Nullable String argument) {}

    private final ReadOnlyObjectWrapper<Place> place;
    private final Deque<Place> before = new ArrayDeque<>();
    private final Deque<Place> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    public Navigation(String start) {
        place = new ReadOnlyObjectWrapper<>(new Place(start, null));
    }

    public void go(String screen) {
        go(screen, null);
    }

    public void go(String screen, @Nullable String argument) {
        Place next = new Place(screen, argument);
        if (next.equals(place.get())) {
            return;
        }
        before.push(place.get());
        if (before.size() > REMEMBERED) {
            before.removeLast();
        }
        after.clear();
        settle(next);
    }

    public void back() {
        if (!before.isEmpty()) {
            after.push(place.get());
            settle(before.pop());
        }
    }

    public void forward() {
        if (!after.isEmpty()) {
            before.push(place.get());
            settle(after.pop());
        }
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    private void settle(Place next) {
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
        place.set(next);
    }
}
