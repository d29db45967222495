package org.deadwax.server.store;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.server.store.Explanation.Both;
import org.deadwax.server.store.Explanation.Units;

/** An explanation as a case file has it: short enough to be written by hand. */
class CaseText {

    private final StringBuilder text = new StringBuilder();

    private CaseText() {}

    static String of(Explanation explanation) {
        CaseText text = new CaseText();
        explanation.files().stream()
                .filter(file -> !file.outcome().equals("read"))
                .forEach(file -> text.line(
                        0,
                        "file " + file.file().replaceFirst(".*/", "") + " " + file.topic() + " " + file.outcome() + ": "
                                + file.reason()));
        explanation.orders().forEach(text::order);
        return text.text.toString();
    }

    private void order(Explanation.Order order) {
        line(
                0,
                "order " + order.orderId() + (order.name() == null ? "" : " \"" + order.name() + "\"") + " "
                        + order.state() + (order.test() ? ", test" : "")
                        + (order.counted() ? ", counted" : ", not counted: " + order.reason()));
        for (Explanation.Product product : order.products()) {
            line(1, product.product() + ": " + units(product.units()) + "; " + both(product.revenue()));
            product.copies()
                    .forEach(unit -> line(
                            2, unit.lineItemId() + "/" + unit.unit() + " " + unit.state() + " " + both(unit.paid())));
        }
        Both revenue = order.revenue();
        if (revenue != null) {
            line(1, "revenue " + both(revenue));
        }
        order.orderAdjustments()
                .forEach(adjustment -> line(
                        1,
                        "adjustment " + adjustment.refundId() + " " + adjustment.kind() + " "
                                + both(adjustment.amount())));
        order.unmapped()
                .forEach(unmapped -> line(
                        1,
                        "unmapped " + unmapped.lineItemId() + " \"" + unmapped.title() + "\" x" + unmapped.units() + " "
                                + both(unmapped.paid()) + ": " + unmapped.reason()));
        for (Explanation.Ignored ignored : order.ignored()) {
            line(
                    1,
                    "ignored " + ignored.what() + (ignored.lineItemId() == null ? "" : " " + ignored.lineItemId())
                            + " \"" + ignored.title() + "\""
                            + (ignored.quantity() == null ? "" : " x" + ignored.quantity())
                            + " " + both(ignored.amount()) + ": " + ignored.reason());
        }
        order.notes().forEach(note -> line(1, "note " + note));
    }

    private static String units(Units units) {
        List<String> words = new ArrayList<>();
        words.add(units.ordered() + " ordered");
        if (units.cancelled() > 0) {
            words.add(units.cancelled() + " cancelled");
        }
        if (units.refunded() > 0) {
            words.add(units.refunded() + " refunded");
        }
        words.add(units.sold() + " sold");
        if (units.shipped() > 0) {
            words.add(units.shipped() + " shipped");
        }
        if (units.scanned() > 0) {
            words.add(units.scanned() + " scanned");
        }
        return String.join(", ", words);
    }

    private static String both(Both both) {
        String shop = both.shop().amount() + " " + both.shop().currency();
        return both.shop().equals(both.presentment())
                ? shop
                : shop + " (" + both.presentment().amount() + " "
                        + both.presentment().currency() + ")";
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
