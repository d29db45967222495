package org.deadwax.server.charts.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.deadwax.server.sales.UnitEvent;
import org.deadwax.server.sales.UnitEventKind;
import org.deadwax.server.sales.UnitHistory;
import org.deadwax.server.sales.UnitHistory.Bundle;
import org.jspecify.annotations.Nullable;

/** A unit's history for tests, told event by event in Eastern time; each event is the next ledger batch. */
public final class Unit {

    public static final UUID STORE = new UUID(1, 1);
    private static final List<String> UPCS =
            List.of("602547677396", "602537205981", "0850042104538", "7501031311309", "602537205998");
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private final Format format;
    private final List<UnitEvent> events = new ArrayList<>();
    private long orderId = 1;
    private int n = 1;
    private Money paid = Money.of("25.00", "USD");
    private @Nullable Money presentment;
    private @Nullable Money label;
    private @Nullable String zip = "98321";
    private @Nullable String country = "US";
    private String channel = "web";
    private @Nullable Long customer;
    private @Nullable Bundle bundle;
    private ZoneId zone = EASTERN;
    private boolean email = true;
    private boolean test;
    private long seq;

    private Unit(Format format) {
        this.format = format;
    }

    /** @param at Eastern, as "2026-11-13T10:00" */
    public static Unit ordered(Format format, String at) {
        return new Unit(format).then(UnitEventKind.ORDERED, at);
    }

    /** @param at in that zone, as are all times that follow */
    public static Unit ordered(Format format, ZoneId zone, String at) {
        Unit unit = new Unit(format);
        unit.zone = zone;
        return unit.then(UnitEventKind.ORDERED, at);
    }

    /** A download that is opened in the moment in which it is bought, whatever clocks say. */
    public static Unit opened(Format format, Instant at) {
        return new Unit(format).then(UnitEventKind.ORDERED, at).then(UnitEventKind.REDEEMED, at);
    }

    /** Ordered, and known by this ledger batch only. */
    public static Unit ordered(Format format, String at, long seq) {
        return new Unit(format).then(UnitEventKind.ORDERED, at, seq);
    }

    /** A download that its buyer opens at once. */
    public static Unit opened(Format format, String at) {
        return ordered(format, at).then(UnitEventKind.REDEEMED, at);
    }

    /** As {@link #opened(Format, String)}, and known by this ledger batch only. */
    public static Unit opened(Format format, String at, long seq) {
        return ordered(format, at, seq).then(UnitEventKind.REDEEMED, at, seq);
    }

    public Unit then(UnitEventKind kind, String at) {
        return then(kind, at, ++seq);
    }

    public Unit then(UnitEventKind kind, String at, long seq) {
        this.seq = seq;
        events.add(new UnitEvent(seq, kind, LocalDateTime.parse(at).atZone(zone).toInstant()));
        return this;
    }

    public Unit then(UnitEventKind kind, Instant at) {
        events.add(new UnitEvent(++seq, kind, at));
        return this;
    }

    public Unit order(long id, int unit) {
        orderId = id;
        n = unit;
        return this;
    }

    public Unit paid(String amount, String currency) {
        paid = Money.of(amount, currency);
        return this;
    }

    public Unit presented(String amount, String currency) {
        presentment = Money.of(amount, currency);
        return this;
    }

    public Unit inLabelMoney(String amount, String currency) {
        label = Money.of(amount, currency);
        return this;
    }

    public Unit zip(@Nullable String zip) {
        this.zip = zip;
        return this;
    }

    public Unit country(@Nullable String country) {
        this.country = country;
        return this;
    }

    public Unit channel(String channel) {
        this.channel = channel;
        return this;
    }

    public Unit customer(long customer) {
        this.customer = customer;
        return this;
    }

    /** Sold as one with this. */
    public Unit tiedTo(@Nullable String title) {
        bundle = new Bundle("group", title);
        return this;
    }

    public Unit withoutEmail() {
        email = false;
        return this;
    }

    public Unit test() {
        test = true;
        return this;
    }

    public UnitHistory history() {
        return new UnitHistory(
                STORE,
                orderId,
                orderId * 10,
                n,
                "#" + orderId,
                product(format, null).id(),
                paid,
                presentment == null ? paid : presentment,
                label == null ? paid : label,
                zip,
                country,
                country,
                channel,
                customer == null ? orderId : customer,
                bundle,
                email,
                test,
                false,
                n,
                events.getFirst().at(),
                events);
    }

    /** A ten-track album. */
    public static ChartProduct product(Format format, @Nullable String streetDate) {
        return product(format, streetDate, null);
    }

    public static ChartProduct product(Format format, @Nullable String streetDate, @Nullable ProductTerms terms) {
        return new ChartProduct(
                new UUID(2, format.ordinal()),
                new UUID(3, 1),
                format,
                "Salt Hymnal, " + format,
                "Salt Hymnal",
                "Tall Weather",
                new Upc(UPCS.get(format.ordinal())),
                null,
                streetDate == null ? null : LocalDate.parse(streetDate),
                10,
                1,
                List.of(Money.of("25.00", "USD")),
                terms);
    }

    /** By its product: see {@link #product}. */
    static Format format(UnitHistory unit) {
        return Format.values()[(int) unit.productId().getLeastSignificantBits()];
    }

    static String day(UnitHistory unit) {
        return unit.orderedAt().atZone(EASTERN).toLocalDate().toString();
    }
}
