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
        this(new Place(start, null));
    }

    public Navigation(Place start) {
        place = new ReadOnlyObjectWrapper<>(start);
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

    /** Goes there as if one had never been where one is: what a role does not see, or what is no more. */
    public void instead(String screen) {
        settle(new Place(screen, null));
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
