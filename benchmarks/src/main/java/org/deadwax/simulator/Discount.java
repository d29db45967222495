package org.deadwax.simulator;

import java.math.BigDecimal;
import java.util.List;
import org.deadwax.model.Money;

/**
 * A code that takes something off.
 *
 * @param type the shop's word: "percentage" or "fixed_amount"
 * @param value percent, or major units of the store's currency
 */
record Discount(String code, String type, int value) {

    static final Discount NONE = new Discount("", "percentage", 0);
    static final Discount TEN_PERCENT = new Discount("RELEASE10", "percentage", 10);
    static final Discount THIRD_OFF = new Discount("EARLYBIRD", "percentage", 33);
    static final Discount FAN_CLUB = new Discount("FANCLUB", "fixed_amount", 10);
    static final Discount FREE = new Discount("PRESS", "percentage", 100);

    boolean none() {
        return value == 0;
    }

    /** Spread over the lines by their price; the last line takes the cents that do not divide, as 3.33 + 3.33 + 3.34. */
    void spreadOver(List<Line> lines, String shop, String presentment) {
        List<Line> eligible = lines.stream()
                .filter(line -> line.kind != LineKind.TIP && line.kind != LineKind.GIFT_CARD)
                .toList();
        Amount goods = Amount.zero(shop, presentment);
        for (Line line : eligible) {
            goods = goods.plus(line.price.times(line.quantity));
        }
        if (none() || goods.isZero()) {
            return;
        }
        Amount off = off(goods, shop, presentment);
        Amount left = off;
        for (Line line : eligible) {
            boolean last = line == eligible.getLast();
            Amount gross = line.price.times(line.quantity);
            line.discount = last
                    ? left
                    : new Amount(
                            off.share(gross.shop().minor(), goods.shop().minor())
                                    .shop(),
                            off.share(
                                            gross.presentment().minor(),
                                            goods.presentment().minor())
                                    .presentment());
            left = left.minus(line.discount);
        }
    }

    private Amount off(Amount goods, String shop, String presentment) {
        if (type.equals("percentage")) {
            return goods.share(value, 100);
        }
        Amount fixed = Amount.of(Money.of(BigDecimal.valueOf(value), shop), presentment);
        return fixed.shop().compareTo(goods.shop()) < 0 ? fixed : goods;
    }
}
