package org.deadwax.server.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Format;
import org.deadwax.model.MailState;
import org.deadwax.model.Money;
import org.deadwax.model.OrderItem;
import org.deadwax.model.OrderStanding;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.charts.ReportedUnits.Reported;
import org.deadwax.server.sales.OrderStory.Entry;
import org.deadwax.server.sales.UnitEventKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An order's entries in the ledger, product by product. */
@Component
class OrderItems {

    private final Catalogue catalogue;

    OrderItems(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<OrderItem> of(UUID label, Told told) {
        Map<UUID, List<Entry>> byProduct = told.entries().stream()
                .collect(Collectors.groupingBy(Entry::productId, LinkedHashMap::new, Collectors.toList()));
        if (byProduct.isEmpty()) {
            return List.of();
        }
        Map<UUID, SoldProduct> products = catalogue.products(label).stream()
                .collect(Collectors.toMap(SoldProduct::id, product -> product, (one, other) -> one));
        return byProduct.entrySet().stream()
                .map(entry -> item(entry.getValue(), products.get(entry.getKey()), told))
                .toList();
    }

    private static OrderItem item(List<Entry> entries, @Nullable SoldProduct product, Told told) {
        Entry first = entries.getFirst();
        int units = (int) entries.stream()
                .filter(entry -> entry.kind() == UnitEventKind.ORDERED)
                .count();
        int held = entries.stream().mapToInt(Entry::units).sum();
        long paid = entries.stream()
                .filter(entry -> entry.kind() == UnitEventKind.ORDERED || entry.kind() == UnitEventKind.REPRICED)
                .mapToLong(entry -> entry.paid().minor())
                .sum();
        List<Reported> reported = told.reported().stream()
                .filter(unit -> !unit.back())
                .filter(unit -> entries.stream()
                        .anyMatch(entry -> entry.lineItemId() == unit.lineItemId() && entry.unitNo() == unit.unitNo()))
                .toList();
        return new OrderItem(
                first.productId(),
                first.releaseId(),
                product == null ? "" : product.releaseTitle() + ", " + product.title(),
                first.format(),
                product == null || product.upc() == null ? null : product.upc().toString(),
                units,
                Math.max(0, units - held),
                new Money(paid, first.paid().currency()),
                standing(entries, held, reported, told),
                reported.isEmpty()
                        ? ""
                        : reported.getFirst().chart() + ", "
                                + reported.getFirst().period());
    }

    private static OrderStanding standing(List<Entry> entries, int held, List<Reported> reported, Told told) {
        if (held <= 0) {
            return any(entries, UnitEventKind.REFUNDED) ? OrderStanding.REFUNDED : OrderStanding.CANCELLED;
        }
        if (!reported.isEmpty()) {
            return OrderStanding.REPORTED;
        }
        if (any(entries, UnitEventKind.REDEEMED)) {
            return OrderStanding.REDEEMED;
        }
        if (any(entries, UnitEventKind.SCANNED)) {
            return OrderStanding.SCANNED;
        }
        if (any(entries, UnitEventKind.SHIPPED)) {
            return OrderStanding.SHIPPED;
        }
        MailState mail = told.mails().isEmpty() ? null : told.mails().getLast().state();
        return mail == null || !digital(entries.getFirst().format()) ? OrderStanding.SOLD : Standings.posted(mail);
    }

    static boolean digital(Format format) {
        return format == Format.DIGITAL_ALBUM || format == Format.DIGITAL_TRACK;
    }

    private static boolean any(List<Entry> entries, UnitEventKind kind) {
        return entries.stream().anyMatch(entry -> entry.kind() == kind);
    }
}
