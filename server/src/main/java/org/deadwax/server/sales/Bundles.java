package org.deadwax.server.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deadwax.server.sales.UnitHistory.Bundle;

/** Which of an order's lines were sold as one with others, and with what. */
final class Bundles {

    private Bundles() {}

    /** By line. Empty for most orders. */
    static Map<Long, Bundle> of(OrderFacts facts) {
        List<OrderedLine> lines =
                facts.paidLines().stream().map(KnownLine::line).toList();
        Map<Long, Bundle> bundles = new HashMap<>();
        for (OrderedLine line : lines) {
            String group = line.groupId();
            if (group != null) {
                String tiedTo = lines.stream()
                        .filter(other -> Objects.equals(other.groupId(), group) && NoUnits.merch(other))
                        .map(OrderedLine::shownTitle)
                        .findFirst()
                        .orElse(null);
                bundles.put(line.lineItemId(), new Bundle(group, tiedTo));
            } else if (NoUnits.musicWithMerch(line)) {
                bundles.put(line.lineItemId(), new Bundle(String.valueOf(line.lineItemId()), line.shownTitle()));
            }
        }
        return bundles;
    }
}
