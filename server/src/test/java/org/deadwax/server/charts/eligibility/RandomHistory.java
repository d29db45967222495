package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.Format;
import org.deadwax.server.sales.UnitEvent;
import org.deadwax.server.sales.UnitEventKind;
import org.deadwax.server.sales.UnitHistory;
import org.jspecify.annotations.Nullable;

/** Units to which anything happens, in any order of arrival, over ten weeks that cross a change of clocks. */
final class RandomHistory {

    static final LocalDate FIRST = LocalDate.parse("2026-10-06");
    static final long LAST_SEQ = 1_000;
    private static final int DAYS = 70;
    private static final List<Format> DIGITAL = List.of(Format.DIGITAL_ALBUM, Format.DIGITAL_TRACK);
    private static final List<Format> PHYSICAL = List.of(Format.VINYL, Format.CD, Format.CASSETTE);
    private static final List<String> PRICES = List.of("25.00", "7.99", "7.98", "0.39", "0.00", "15.99");

    private final Random random;

    RandomHistory(long seed) {
        random = new Random(seed);
    }

    /** @param strangers when no two orders are of one customer */
    List<UnitHistory> units(boolean digital, int count, boolean strangers) {
        int customers = 1 + random.nextInt(count);
        List<UnitHistory> units = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int customer = strangers ? i : chance(30) ? 1 : 1 + random.nextInt(customers);
            units.add(unit(digital ? any(DIGITAL) : any(PHYSICAL), i, customer));
        }
        return units;
    }

    /** Some copies are of a product that needs approval, whatever it says of it. */
    static @Nullable ProductTerms terms(UnitHistory unit) {
        Random random = new Random(Unit.format(unit).ordinal() * 31L + unit.orderId() / 9);
        ApprovalKind kind = ApprovalKind.values()[random.nextInt(ApprovalKind.values().length)];
        LocalDate asked = FIRST.plusDays(random.nextInt(40) - 20);
        return random.nextInt(3) > 0
                ? null
                : new ProductTerms(
                        kind,
                        FIRST.plusDays(random.nextInt(20)),
                        random.nextBoolean() ? asked : null,
                        random.nextBoolean() ? asked.plusDays(random.nextInt(9)) : null,
                        random.nextInt(4) > 0 ? null : asked.plusDays(30),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean() ? List.of() : List.of(asked, asked.plusDays(3)));
    }

    String streetDate() {
        return FIRST.plusDays(random.nextInt(DAYS)).toString();
    }

    private UnitHistory unit(Format format, int number, int customer) {
        LocalDateTime at = FIRST.atStartOfDay().plusSeconds(random.nextInt(DAYS * 86_400));
        Unit unit = Unit.ordered(format, at.toString(), seq())
                .order(number, 1)
                .paid(any(PRICES), "USD")
                .customer(customer);
        if (chance(8)) {
            unit.tiedTo("T-shirt");
        }
        if (chance(20)) {
            unit.zip(null);
        }
        if (chance(10)) {
            unit.withoutEmail();
        }
        if (chance(5)) {
            unit.test();
        }
        if (chance(10)) {
            unit.paid("9.00", "EUR");
        }
        if (format.digital() && chance(70)) {
            unit.then(
                    UnitEventKind.REDEEMED,
                    at.plusSeconds(random.nextInt(9 * 86_400)).toString(),
                    seq());
        }
        boolean gone = false;
        for (int i = random.nextInt(6); i > 0; i--) {
            at = at.plusSeconds(random.nextInt(12 * 86_400));
            UnitEventKind kind = gone
                    ? any(List.of(UnitEventKind.RESTORED, UnitEventKind.SHIPPED, UnitEventKind.SCANNED))
                    : any(List.of(
                            UnitEventKind.CANCELLED,
                            UnitEventKind.REFUNDED,
                            UnitEventKind.SHIPPED,
                            UnitEventKind.SHIPPED,
                            UnitEventKind.SCANNED,
                            UnitEventKind.SCANNED,
                            UnitEventKind.UNSHIPPED));
            gone = kind == UnitEventKind.CANCELLED
                    || kind == UnitEventKind.REFUNDED
                    || (gone && kind != UnitEventKind.RESTORED);
            unit.then(kind, at.toString(), seq());
        }
        return inOrderOfSeq(unit.history());
    }

    /** The ledger's numbers never fall along a unit's list; what is known when is what is random. */
    private static UnitHistory inOrderOfSeq(UnitHistory unit) {
        long highest = 0;
        List<UnitEvent> events = new ArrayList<>();
        for (UnitEvent event : unit.events()) {
            highest = Math.max(highest, event.seq());
            events.add(new UnitEvent(highest, event.kind(), event.at()));
        }
        return with(unit, events);
    }

    static UnitHistory with(UnitHistory unit, List<UnitEvent> events) {
        return new UnitHistory(
                unit.storeId(),
                unit.orderId(),
                unit.lineItemId(),
                unit.n(),
                unit.orderName(),
                unit.productId(),
                unit.paid(),
                unit.presentmentPaid(),
                unit.labelPaid(),
                unit.usZip(),
                unit.shippingCountry(),
                unit.billingCountry(),
                unit.channel(),
                unit.customer(),
                unit.bundle(),
                unit.hasEmail(),
                unit.test(),
                unit.mobile(),
                unit.itemNo(),
                unit.orderedAt(),
                events);
    }

    long seq() {
        return 1 + random.nextLong(LAST_SEQ);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
