package org.deadwax.server.orders;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.MailKind;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.delivery.Deliveries;
import org.deadwax.server.mail.FanMail;
import org.deadwax.server.mail.MailWords;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.sales.FoundOrder;
import org.deadwax.server.sales.OrderSearch;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the mail that carries a delivery's link. */
@Component
class MusicMail {

    private final Deliveries deliveries;
    private final Catalogue catalogue;
    private final OrderSearch orders;
    private final TransactionTemplate transactions;

    MusicMail(Deliveries deliveries, Catalogue catalogue, OrderSearch orders, TransactionTemplate transactions) {
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.orders = orders;
        this.transactions = transactions;
    }

    /** @param email where it goes; @param releases what it is about, as often as there are copies */
    record About(
            UUID label,
            UUID delivery,
            @Nullable UUID store,
            @Nullable Long order,
            @Nullable String name,
            String email,
            List<UUID> releases) {}

    /** What releases are called in a mail; asked once for many mails. */
    Map<UUID, String> titles(UUID label) {
        return catalogue.products(label).stream()
                .collect(Collectors.toMap(
                        SoldProduct::releaseId,
                        product -> product.artistName() + ", " + product.releaseTitle(),
                        (one, other) -> one));
    }

    /** @param about what makes it the same mail; @param place in line; @param titles of the label's releases */
    FanMail write(MailKind kind, String about, About of, Instant place, Map<UUID, String> titles) {
        return CurrentLabel.in(
                of.label,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    Map<String, String> words = new HashMap<>();
                    URI link = deliveries.link(of.label, of.delivery);
                    words.put(MailWords.LINK, link.toString());
                    words.put(MailWords.TITLES, lines(of.releases, titles));
                    if (of.store != null && of.order != null) {
                        FoundOrder order = orders.one(of.label, new OrderRef(of.store, of.order));
                        if (order != null && order.buyer() != null) {
                            words.put(MailWords.NAME, order.buyer());
                        }
                        if (of.name != null) {
                            words.put(MailWords.ORDER, of.name);
                        }
                    }
                    return new FanMail(of.label, kind, about, of.store, of.order, of.email, place, words);
                })));
    }

    /** "Salt Hymnal", or "Salt Hymnal (2 copies)". */
    private static String lines(Collection<UUID> releases, Map<UUID, String> titles) {
        return releases.stream()
                .collect(Collectors.groupingBy(
                        release -> titles.getOrDefault(release, ""),
                        java.util.LinkedHashMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .filter(title -> !title.getKey().isEmpty())
                .map(title -> title.getKey() + (title.getValue() > 1 ? " (" + title.getValue() + " copies)" : ""))
                .collect(Collectors.joining("\n"));
    }
}
