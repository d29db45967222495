package org.deadwax.server.delivery.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.deadwax.server.catalog.Downloadable;
import org.deadwax.server.sales.SoldOrder;
import org.deadwax.server.sales.UnitLife;
import org.jspecify.annotations.Nullable;

/** What an order entitles to: a pure function of what became of its units, whatever was known of it before. */
record OrderRights(SoldOrder order, @Nullable String fanZone, List<Right> rights) {

    record Right(
            SoldOrder.Unit unit,
            Downloadable product,
            boolean attached,
            @Nullable LocalDate opensOn,
            @Nullable Instant opensAt,
            @Nullable Instant endedAt,
            @Nullable EndReason reason) {}

    /** @param withDownload products that are shipped and bring their release along */
    static OrderRights of(SoldOrder order, Map<UUID, Downloadable> products, Set<UUID> withDownload, Opening opening) {
        String zone = FanZones.of(order.country(), order.province());
        List<Right> rights = new ArrayList<>();
        for (SoldOrder.Unit unit : order.units()) {
            Downloadable product = products.get(unit.productId());
            if (product != null && (product.digital() || withDownload.contains(unit.productId()))) {
                boolean over = unit.life() != UnitLife.SOLD;
                rights.add(new Right(
                        unit,
                        product,
                        !product.digital(),
                        product.streetDate(),
                        opening.at(product.streetDate(), product.streetZone(), zone),
                        over ? unit.goneAt() : null,
                        over ? EndReason.valueOf(unit.life().name()) : null));
            }
        }
        return new OrderRights(order, zone, rights);
    }
}
