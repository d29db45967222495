package org.deadwax.server.catalog.exchange.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type them. Whether 03/04 is in March or in April, only the other days of the column can tell. */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern OTHER = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

    private enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    private final Order order;

    /** @param column all that stands in it */
    Days(List<String> column) {
        boolean day = false;
        boolean month = false;
        for (String text : column) {
            Matcher other = OTHER.matcher(text);
            if (other.matches()) {
                day |= Integer.parseInt(other.group(1)) > 12;
                month |= Integer.parseInt(other.group(2)) > 12;
            }
        }
        order = day == month ? Order.UNKNOWN : day ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    /** @throws IllegalArgumentException with a sentence */
    LocalDate day(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(text, iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return of(text, dotted.group(3), dotted.group(2), dotted.group(1));
        }
        Matcher other = OTHER.matcher(text);
        if (!other.matches()) {
            throw new IllegalArgumentException("“" + text + "” is no day. Write it as 2027-01-22.");
        }
        boolean same = other.group(1).equals(other.group(2));
        if (order == Order.UNKNOWN && !same) {
            throw new IllegalArgumentException(
                    "“" + text + "” may begin with the day or the month. Write it as 2027-01-22.");
        }
        return order == Order.MONTH_FIRST
                ? of(text, other.group(3), other.group(1), other.group(2))
                : of(text, other.group(3), other.group(2), other.group(1));
    }

    private static LocalDate of(String text, String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("“" + text + "” is no day of the calendar.", e);
        }
    }
}
