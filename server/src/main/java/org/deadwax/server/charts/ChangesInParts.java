package org.deadwax.server.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands changes on some thousands at a time: there may be as many as there are units. */
final class ChangesInParts implements Consumer<Change> {

    private static final int AT_ONCE = 2_000;

    private final Consumer<List<Change>> part;
    private final List<Change> waiting = new ArrayList<>();

    ChangesInParts(Consumer<List<Change>> part) {
        this.part = part;
    }

    @Override
    public void accept(Change change) {
        waiting.add(change);
        if (waiting.size() >= AT_ONCE) {
            finish();
        }
    }

    /** Hands on those that wait. */
    void finish() {
        if (!waiting.isEmpty()) {
            part.accept(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
