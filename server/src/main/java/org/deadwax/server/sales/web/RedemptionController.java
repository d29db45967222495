package org.deadwax.server.sales.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Redemption;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.sales.SaleLedger;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Downloads that were opened elsewhere, as a list. */
@RestController
@RequestMapping("/api/labels/{label}/redemptions")
class RedemptionController {

    private static final int MOST = 10_000;

    private final SaleLedger ledger;

    RedemptionController(SaleLedger ledger) {
        this.ledger = ledger;
    }

    /** What an answer of a list says. @param recorded those that are known now, told before or not */
    record Recorded(int recorded) {}

    /** Telling it again changes nothing; an order that is not known is named, and the others are recorded. */
    @PostMapping
    Recorded redeem(@PathVariable UUID label, @RequestBody List<Redemption> redemptions) {
        if (redemptions.size() > MOST) {
            throw ProblemException.invalid(
                    "redemptions",
                    redemptions.size() + " redemptions are too many at once; send " + MOST + " at most.");
        }
        List<Redemption> unknown = ledger.redeem(Access.current().labelId(), redemptions);
        if (!unknown.isEmpty()) {
            Redemption first = unknown.getFirst();
            throw ProblemException.invalid(
                    "redemptions",
                    "Order " + first.order() + " of store " + first.store() + " is not known"
                            + (unknown.size() == 1 ? "" : ", nor " + (unknown.size() - 1) + " more")
                            + ". The others were recorded; send these again once the store has told their orders.");
        }
        return new Recorded(redemptions.size());
    }
}
