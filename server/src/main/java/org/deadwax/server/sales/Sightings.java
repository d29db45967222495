package org.deadwax.server.sales;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deadwax.server.sales.Sighting.LineLeft;
import org.jspecify.annotations.Nullable;

/** All sightings of one order in the order of the shop's clock: since when something is as the newest snapshot has it. */
class Sightings {

    private record Seen(Instant at, Sighting sighting) {}

    private static final Comparator<Seen> CLOCK = Comparator.comparing(Seen::at)
            .thenComparing(seen -> seen.sighting().dead())
            .thenComparing(seen -> -seen.sighting().left());

    private final OrderFacts facts;
    private final List<Seen> seen;

    Sightings(OrderFacts facts) {
        this.facts = facts;
        this.seen = facts.sightings().stream()
                .flatMap(sighting -> sighting.at().stream().map(at -> new Seen(at, sighting)))
                .sorted(CLOCK)
                .toList();
    }

    /** Null while it is alive. */
    @Nullable
    Instant deadSince() {
        Instant since = null;
        for (Seen each : seen) {
            since = !each.sighting().dead() ? null : since == null ? each.at() : since;
        }
        return since;
    }

    /** When copies of a line were edited out that are still out, the first to go first: missing, and no refund explains it. */
    List<Instant> editedOut(long lineItemId) {
        List<Instant> out = new ArrayList<>();
        int ordered = 0;
        for (Seen each : seen) {
            LineLeft line = each.sighting().line(lineItemId);
            if (line == null && ordered == 0) {
                continue;
            }
            ordered = line == null ? ordered : Math.max(ordered, line.ordered());
            int missing = ordered - (line == null ? 0 : line.left()) - refundedBy(each.at(), lineItemId);
            while (out.size() > Math.max(0, missing)) {
                out.removeLast();
            }
            while (out.size() < missing) {
                out.add(each.at());
            }
        }
        return out;
    }

    private int refundedBy(Instant at, long lineItemId) {
        return facts.refunds().stream()
                .filter(refund -> !refund.at().isAfter(at))
                .mapToInt(refund -> refund.copiesOf(lineItemId))
                .sum();
    }
}
