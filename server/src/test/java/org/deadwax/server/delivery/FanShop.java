package org.deadwax.server.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.server.sales.Address;
import org.deadwax.server.sales.FactsOfOrder;
import org.deadwax.server.sales.FinancialStatus;
import org.deadwax.server.sales.OrderSnapshot;
import org.deadwax.server.sales.OrderedLine;
import org.deadwax.server.sales.RefundFact;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.sales.StoreFact;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** A label with one store that sells downloads, and says what was bought. */
public final class FanShop {

    static final Instant NIGHT = Instant.parse("2026-11-20T05:00:00Z");

    public final TestApi owner;
    public final UUID label;
    final UUID store = UUID.randomUUID();
    private final SaleLedger ledger;
    private final TransactionTemplate worker;

    public FanShop(TestApi owner, SaleLedger ledger, TransactionTemplate worker) {
        this.owner = owner;
        this.ledger = ledger;
        this.worker = worker;
        this.label = owner.newLabel();
    }

    public String path(String below) {
        return "/api/labels/" + label + below;
    }

    /** @param instantGrat on which day the first track opens; null for none */
    public Release release(String artistName, String title, String street, @Nullable String instantGrat, int tracks) {
        Artist artist = owner.post(path("/artists"), new ArtistEdit(artistName)).as(Artist.class);
        return owner.post(
                        path("/releases"),
                        new ReleaseEdit(
                                title,
                                artist.id(),
                                "LM-27",
                                LocalDate.parse(street),
                                "America/New_York",
                                IntStream.rangeClosed(1, tracks)
                                        .mapToObj(n -> track(n, n == 1 ? instantGrat : null))
                                        .toList()))
                .as(Release.class);
    }

    private static TrackEdit track(int number, @Nullable String instantGrat) {
        return new TrackEdit(
                null,
                1,
                "Track " + number,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                instantGrat == null ? null : LocalDate.parse(instantGrat),
                Map.of());
    }

    public Product product(Release release, Format format, @Nullable UUID track, String sku) {
        return owner.post(
                        path("/releases/" + release.id() + "/products"),
                        new ProductEdit(format, track, sku, null, sku, List.of(Money.of("9.99", "USD"))))
                .as(Product.class);
    }

    record Line(String sku, int ordered, int left) {}

    OrderSnapshot order(long id, int updated, @Nullable Instant cancelled, @Nullable Address address, Line... lines) {
        List<OrderedLine> ordered = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Money price = Money.of(9.99 * lines[i].ordered() + "", "USD");
            ordered.add(new OrderedLine(
                    id * 10 + i,
                    1L,
                    1L,
                    lines[i].sku(),
                    null,
                    lines[i].sku(),
                    lines[i].ordered(),
                    lines[i].left(),
                    false,
                    false,
                    false,
                    price,
                    price,
                    null));
        }
        return new OrderSnapshot(
                id,
                "#LM-" + id,
                false,
                true,
                FinancialStatus.PAID,
                cancelled,
                NIGHT,
                NIGHT,
                NIGHT.plusSeconds(updated),
                "fan" + id + "@example.com",
                null,
                address,
                address,
                "USD",
                "USD",
                false,
                "web",
                false,
                ordered,
                List.of(),
                List.of());
    }

    RefundFact refund(long order, int line, int copies, int after) {
        return new RefundFact(
                order * 10 + after,
                order,
                NIGHT.plusSeconds(after),
                List.of(new RefundFact.RefundedLine(order * 100 + after, order * 10 + line, copies)),
                List.of());
    }

    void says(StoreFact... facts) {
        worker.executeWithoutResult(
                status -> ledger.record(List.of(new FactsOfOrder(store, label, "USD", List.of(facts)))));
    }

    /** One download of this, paid for. */
    public void sells(long order, String sku) {
        says(order(order, 0, null, new Address("98321", "Buckley", "WA", "US"), new Line(sku, 1, 1)));
    }
}
