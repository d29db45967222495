package org.deadwax.desktop.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.OrderLine;
import org.deadwax.model.OrderStanding;

/** How orders are told. */
final class OrderWords {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter STEP = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

    private OrderWords() {}

    static String standing(OrderStanding standing) {
        return Texts.text("orders.standing." + standing.name());
    }

    static Tone tone(OrderStanding standing) {
        return switch (standing) {
            case REPORTED -> Tone.SUCCESS;
            case MAIL_FAILED -> Tone.DANGER;
            case MAIL_WAITING, OPENED -> Tone.WARNING;
            case MAIL_SENT, REDEEMED, SHIPPED, SCANNED, SOLD -> Tone.ACCENT;
            case REFUNDED, CANCELLED, NO_MUSIC -> Tone.NEUTRAL;
        };
    }

    /** "Maya Lindqvist"; the address where no name is known, a word where neither is. */
    static String buyer(OrderLine order) {
        if (order.buyer() != null) {
            return order.buyer();
        }
        return order.email() == null ? Texts.text("orders.nobody") : order.email();
    }

    /** As short as it can be read: "02:14" today, "13 Nov" this year, "5 Dec 2025" before. */
    static String when(Instant at, Instant now, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        DateTimeFormatter shape = day.equals(today) ? TODAY : day.getYear() == today.getYear() ? THIS_YEAR : EARLIER;
        return shape.format(at.atZone(zone));
    }

    /** "13 Nov 00:02:58"; the zone stands at the top of the timeline. */
    static String step(Instant at, ZoneId zone) {
        return STEP.format(at.atZone(zone));
    }
}
