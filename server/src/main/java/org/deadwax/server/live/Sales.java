package org.deadwax.server.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.LiveSale;
import org.deadwax.server.sales.LedgerEntry;
import org.deadwax.server.sales.UnitEventKind;

/** Ledger entries as people follow them: not copy by copy, but "three of this on that order". */
class Sales {

    private record Together(UUID storeId, long orderId, long seq, UUID productId, UnitEventKind kind) {}

    private Sales() {}

    /** Tests and what moves neither a unit nor money is left out. In the order of the entries. */
    static List<LiveSale> of(List<LedgerEntry> entries, Titles titles) {
        Map<Together, LiveSale> sales = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.test() || (entry.units() == 0 && entry.revenue().isZero())) {
                continue;
            }
            sales.merge(
                    new Together(entry.storeId(), entry.orderId(), entry.seq(), entry.productId(), entry.kind()),
                    sale(entry, titles),
                    Sales::plus);
        }
        return new ArrayList<>(sales.values());
    }

    private static LiveSale sale(LedgerEntry entry, Titles titles) {
        return new LiveSale(
                entry.seq(),
                entry.releaseId(),
                titles.release(entry.releaseId()),
                entry.productId(),
                titles.product(entry.productId()),
                entry.format(),
                entry.storeId(),
                entry.orderName(),
                entry.units(),
                entry.revenue(),
                entry.place(),
                entry.country(),
                entry.occurredAt(),
                entry.recordedAt());
    }

    private static LiveSale plus(LiveSale sale, LiveSale more) {
        return new LiveSale(
                sale.seq(),
                sale.releaseId(),
                sale.releaseTitle(),
                sale.productId(),
                sale.productTitle(),
                sale.format(),
                sale.storeId(),
                sale.orderName(),
                sale.units() + more.units(),
                sale.revenue().plus(more.revenue()),
                sale.place(),
                sale.country(),
                sale.at(),
                sale.recordedAt());
    }
}
