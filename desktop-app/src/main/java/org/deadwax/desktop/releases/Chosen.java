package org.deadwax.desktop.releases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** What is chosen, the same in covers and table: some releases, or all that the filter finds. */
final class Chosen {

    private final Map<UUID, ReleaseSummary> releases = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private @Nullable ReleaseSummary lead;
    private boolean everything;

    /** @param lead the one that the keyboard is on; null for the last of them */
    void choose(List<ReleaseSummary> chosen, @Nullable ReleaseSummary lead) {
        everything = false;
        releases.clear();
        chosen.forEach(release -> releases.put(release.id(), release));
        this.lead = lead != null ? lead : chosen.isEmpty() ? null : chosen.getLast();
        changed();
    }

    /** Adds one, or takes it out again: Ctrl and a click. */
    void toggle(ReleaseSummary release) {
        everything = false;
        if (releases.remove(release.id()) == null) {
            releases.put(release.id(), release);
        }
        lead = release;
        changed();
    }

    /** From the one that the keyboard is on to this one: Shift and a click. */
    void through(List<ReleaseSummary> shown, ReleaseSummary release) {
        int from = lead == null ? 0 : Math.max(0, shown.indexOf(lead));
        int to = shown.indexOf(release);
        everything = false;
        for (ReleaseSummary each : shown.subList(Math.min(from, to), Math.max(from, to) + 1)) {
            releases.put(each.id(), each);
        }
        lead = release;
        changed();
    }

    /** All that the filter finds, also what was not fetched yet. */
    void all(List<ReleaseSummary> fetched) {
        choose(fetched, lead);
        everything = true;
        changed();
    }

    /** Newer words of the same releases; what is not there any more is not chosen. */
    void known(List<ReleaseSummary> shown) {
        Map<UUID, ReleaseSummary> now = new HashMap<>();
        shown.forEach(release -> now.put(release.id(), release));
        if (everything) {
            shown.forEach(release -> releases.put(release.id(), release));
        }
        releases.replaceAll((id, release) -> now.getOrDefault(id, release));
        releases.keySet().removeIf(id -> !now.containsKey(id));
        ReleaseSummary was = lead;
        lead = was == null ? null : now.get(was.id());
        if (releases.isEmpty() && !shown.isEmpty()) {
            lead = shown.getFirst();
            releases.put(lead.id(), lead);
        }
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    boolean has(ReleaseSummary release) {
        return releases.containsKey(release.id());
    }

    boolean everything() {
        return everything;
    }

    int count() {
        return releases.size();
    }

    List<ReleaseSummary> releases() {
        return new ArrayList<>(releases.values());
    }

    /** The one whose facts are shown. */
    @Nullable
    ReleaseSummary lead() {
        return lead;
    }

    /** Another number with every change. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
