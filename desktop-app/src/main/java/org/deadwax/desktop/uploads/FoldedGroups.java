package org.deadwax.desktop.uploads;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which releases are shown in two lines: those that were done already when somebody came to look. What becomes done under
 * somebody's eyes stays as it is.
 */
final class FoldedGroups {

    private final ReadOnlyObjectWrapper<Set<String>> keys = new ReadOnlyObjectWrapper<>(Set.of());

    /** Somebody comes to look. */
    void fold(List<UploadGroup> groups) {
        Set<String> done = new HashSet<>();
        groups.stream().filter(UploadGroup::done).map(UploadGroup::key).forEach(done::add);
        keys.set(Set.copyOf(done));
    }

    void unfold(String key) {
        Set<String> rest = new HashSet<>(keys.get());
        rest.remove(key);
        keys.set(Set.copyOf(rest));
    }

    boolean folded(UploadGroup group) {
        return keys.get().contains(group.key()) && group.done();
    }

    ReadOnlyObjectProperty<Set<String>> keysProperty() {
        return keys.getReadOnlyProperty();
    }
}
