package org.deadwax.server.sales;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many copies snapshots of an order showed to be left, and when they did. The newest snapshot tells what is gone; only all
 * of them tell since when.
 *
 * @param dead the money is void or its time is up
 * @param at when, oldest first
 */
record Sighting(boolean dead, List<LineLeft> lines, List<Instant> at) {

    /** An order that is touched without end keeps the first and the last of its many equal sightings. */
    private static final int MOST = 64;

    /** @param ordered copies, which do not fall; @param left of them */
    record LineLeft(long lineItemId, int ordered, int left) {}

    Sighting {
        lines = List.copyOf(lines);
        at = List.copyOf(at);
    }

    static Sighting of(OrderSnapshot snapshot) {
        List<LineLeft> lines = snapshot.lines().stream()
                .map(line -> new LineLeft(line.lineItemId(), line.quantity(), line.currentQuantity()))
                .toList();
        return new Sighting(snapshot.financialStatus().dead(), lines, List.of(snapshot.updatedAt()));
    }

    boolean shows(Sighting other) {
        return dead == other.dead && lines.equals(other.lines);
    }

    Sighting merge(Sighting other) {
        TreeSet<Instant> times = new TreeSet<>(at);
        times.addAll(other.at);
        List<Instant> all = new ArrayList<>(times);
        if (all.size() > MOST) {
            all.subList(MOST / 2, all.size() - MOST / 2).clear();
        }
        return new Sighting(dead, lines, all);
    }

    int left() {
        return lines.stream().mapToInt(LineLeft::left).sum();
    }

    @Nullable
    LineLeft line(long id) {
        return lines.stream()
                .filter(line -> line.lineItemId() == id)
                .findFirst()
                .orElse(null);
    }
}
