package org.deadwax.desktop.editor;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The tracks that are edited at once, and the draft with which that began: what a change took the place of. */
final class TrackSelection {

    /** @param keys in the order of the release */
    record Chosen(List<String> keys, ReleaseDraft begun) {}

    private final ReadOnlyObjectWrapper<Chosen> chosen =
            new ReadOnlyObjectWrapper<>(new Chosen(List.of(), ReleaseDraft.blank("")));

    /** The same ones once more is no new beginning. */
    void choose(List<String> keys, ReleaseDraft now) {
        if (!keys.equals(chosen.get().keys())) {
            chosen.set(new Chosen(List.copyOf(keys), now));
        }
    }

    Chosen get() {
        return chosen.get();
    }

    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
