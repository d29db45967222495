package org.deadwax.server.charts;

import java.util.List;
import org.deadwax.model.Page;
import org.deadwax.model.UnitDecision;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.Place;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;

/** The units behind a number of the equation, page by page. */
final class UnitList {

    private UnitList() {}

    static Page<UnitDecision> page(Decisions decisions, WantedUnits wanted, Paging paging) {
        List<String> key = paging.key(Place.PARTS);
        List<Decision> rows = decisions.page(wanted, key.isEmpty() ? null : place(key), paging.fetch());
        Page<Decision> page =
                paging.page(rows, decision -> Paging.cursor(decision.place().parts()));
        return new Page<>(page.items().stream().map(UnitList::shown).toList(), page.next());
    }

    private static Place place(List<String> key) {
        try {
            return Place.of(key);
        } catch (RuntimeException e) {
            throw new ProblemException(400, "bad-cursor", "Unknown page", "This is a cursor of another list.");
        }
    }

    private static UnitDecision shown(Decision decision) {
        return new UnitDecision(
                decision.orderName(),
                decision.productId(),
                decision.productTitle(),
                decision.unit().n(),
                decision.state().name(),
                decision.code(),
                decision.sentence(),
                decision.paid(),
                decision.zip(),
                decision.orderedAt());
    }
}
