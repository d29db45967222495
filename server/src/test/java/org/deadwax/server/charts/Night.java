package org.deadwax.server.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.server.sales.Address;
import org.deadwax.server.sales.BuyerFact;
import org.deadwax.server.sales.BuyerFact.PostalAddress;
import org.deadwax.server.sales.FactsOfOrder;
import org.deadwax.server.sales.FinancialStatus;
import org.deadwax.server.sales.OrderSnapshot;
import org.deadwax.server.sales.OrderedLine;
import org.deadwax.server.sales.RedemptionFact;
import org.deadwax.server.sales.RefundFact;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.sales.ScanFact;
import org.deadwax.server.sales.ShipmentFact;
import org.deadwax.server.sales.StoreFact;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** A label with a ten-track album and what its one store says, told order by order in Eastern time. */
final class Night {

    static final Address OREGON = new Address("98321", "Buckley", "WA", "US");
    static final Address TENNESSEE = new Address("37201-1234", "Nashville", "TN", "US");
    static final Address CANADA = new Address("M5V 2T6", "Toronto", "ON", "CA");
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    final TestApi owner;
    final UUID label;
    final UUID store = UUID.randomUUID();
    final Release album;
    final Product vinyl;
    private final SaleLedger ledger;
    private final TransactionTemplate worker;

    Night(TestApi owner, SaleLedger ledger, TransactionTemplate worker) {
        this.owner = owner;
        this.ledger = ledger;
        this.worker = worker;
        label = owner.newLabel();
        Artist artist =
                owner.post(path("/artists"), new ArtistEdit("Tall Weather")).as(Artist.class);
        album = release(artist, "Salt Hymnal", "2025-05-30", "USSKG1912345");
        product(album, Format.DIGITAL_ALBUM, null, "602537205981", "ALBUM");
        product(album, Format.DIGITAL_TRACK, album.tracks().getFirst().id(), null, "TRACK");
        vinyl = product(album, Format.VINYL, null, "602547677396", "LP");
        Release later = release(artist, "Later", "2025-06-13", "USSKG1912346");
        product(later, Format.DIGITAL_ALBUM, null, "7501031311309", "LATER");
    }

    void accounts() {
        owner.put(
                        path("/charts/US_DIGITAL/account"),
                        new ChartAccount("US_DIGITAL", "4030", "54321", null, Map.of(), 0))
                .as(ChartAccount.class);
        owner.put(
                        path("/charts/US_PHYSICAL/account"),
                        new ChartAccount("US_PHYSICAL", "4030", "12345", "DWLMP.txt", Map.of(), 0))
                .as(ChartAccount.class);
    }

    String path(String below) {
        return "/api/labels/" + label + below;
    }

    private Release release(Artist artist, String title, String streetDate, String isrc) {
        List<TrackEdit> tracks = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            tracks.add(new TrackEdit(null, "Track " + i, i == 1 ? isrc : null));
        }
        return owner.post(
                        path("/releases"),
                        new ReleaseEdit(
                                title, artist.id(), null, LocalDate.parse(streetDate), "America/New_York", tracks))
                .as(Release.class);
    }

    Product product(Release release, Format format, @Nullable UUID track, @Nullable String upc, String sku) {
        return owner.post(
                        path("/releases/" + release.id() + "/products"),
                        new ProductEdit(format, track, sku, upc, sku, List.of(Money.of("24.99", "USD"))))
                .as(Product.class);
    }

    /** One line of an order: so many copies of what has this SKU, for so much in all. */
    record Line(String sku, int copies, String total) {}

    final class Order {

        private final long id;
        private final Instant at;
        private final List<OrderedLine> lines = new ArrayList<>();
        private @Nullable String email = "fan@example.com";
        private @Nullable Address shipping = OREGON;
        private @Nullable Address billing = OREGON;
        private boolean test;
        private boolean mobile;
        private @Nullable Instant cancelled;
        private final List<StoreFact> after = new ArrayList<>();
        private boolean opened = true;
        private @Nullable BuyerFact buyer;

        private Order(long id, String at, Line... bought) {
            this.id = id;
            this.at = instant(at);
            for (Line line : bought) {
                Money total = Money.of(line.total(), "USD");
                lines.add(new OrderedLine(
                        id * 10 + lines.size(),
                        1L,
                        1L,
                        line.sku(),
                        null,
                        line.sku(),
                        line.copies(),
                        line.copies(),
                        line.sku().equals("LP"),
                        false,
                        false,
                        total,
                        total,
                        null));
            }
        }

        Order to(@Nullable Address shipping, @Nullable Address billing) {
            this.shipping = shipping;
            this.billing = billing;
            return this;
        }

        /** Its downloads are not opened. */
        Order unopened() {
            opened = false;
            return this;
        }

        /** By somebody who is known again. */
        Order by(@Nullable String email, @Nullable String street, @Nullable String ip) {
            PostalAddress address = street == null ? null : new PostalAddress(street, null, "98321", "Buckley", "US");
            buyer = new BuyerFact(id, email, address, null, ip);
            return this;
        }

        Order withoutEmail() {
            email = null;
            return this;
        }

        Order test() {
            test = true;
            return this;
        }

        Order mobile() {
            mobile = true;
            return this;
        }

        Order cancelled(String at) {
            cancelled = instant(at);
            return this;
        }

        Order refunded(int copies, String at) {
            after.add(refund(id, copies, at));
            return this;
        }

        Order shipped(int copies, String at) {
            after.add(new ShipmentFact(
                    id,
                    id,
                    "success",
                    instant(at),
                    instant(at),
                    List.of(new ShipmentFact.ShippedLine(id * 10, copies)),
                    null));
            return this;
        }

        Order scanned(String at) {
            after.add(new ScanFact(id + after.size(), id, id, "in_transit", instant(at)));
            return this;
        }

        void said() {
            List<StoreFact> facts = new ArrayList<>();
            facts.add(snapshot(null, at));
            if (cancelled != null) {
                facts.add(snapshot(cancelled, cancelled));
            }
            if (buyer != null) {
                facts.add(buyer);
            }
            for (OrderedLine line : lines) {
                for (int n = 1; opened && !line.requiresShipping() && n <= line.quantity(); n++) {
                    facts.add(new RedemptionFact(id, line.lineItemId(), n, at));
                }
            }
            facts.addAll(after);
            say(facts);
        }

        private OrderSnapshot snapshot(@Nullable Instant cancelled, Instant updated) {
            return new OrderSnapshot(
                    id,
                    "#" + id,
                    test,
                    true,
                    FinancialStatus.PAID,
                    cancelled,
                    at,
                    at,
                    updated,
                    email,
                    null,
                    shipping,
                    billing,
                    "USD",
                    "USD",
                    false,
                    "web",
                    mobile,
                    lines,
                    List.of(),
                    List.of());
        }
    }

    Order order(long id, String at, Line... lines) {
        return new Order(id, at, lines);
    }

    static Line line(String sku, int copies, String total) {
        return new Line(sku, copies, total);
    }

    static RefundFact refund(long order, int copies, String at) {
        return new RefundFact(
                order + 5_000,
                order,
                instant(at),
                List.of(new RefundFact.RefundedLine(order + 6_000, order * 10, copies)),
                List.of());
    }

    void say(List<StoreFact> facts) {
        worker.execute(status -> ledger.record(List.of(new FactsOfOrder(store, label, "USD", facts))));
    }

    private static Instant instant(String eastern) {
        return LocalDateTime.parse(eastern).atZone(EASTERN).toInstant();
    }
}
