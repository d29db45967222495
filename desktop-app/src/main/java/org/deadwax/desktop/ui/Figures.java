package org.deadwax.desktop.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * How numbers, amounts and times are written: minus is "−", nothing is "–", zero is 0, the day comes first, and a time is
 * told in one zone.
 *
 * @param zone of the label, in which its days are told
 */
public record Figures(ZoneId zone) {

    public static final String NOTHING = "–";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("vvvv", Locale.ENGLISH);

    /** "8,947". */
    public String units(long units) {
        return whole("#,##0", BigDecimal.valueOf(units));
    }

    /** "168,252.20", without its currency: that stands in the head of the column. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return NOTHING;
        }
        int digits = money.amount().scale();
        return whole(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), money.amount());
    }

    /** "168,252.20 USD", where currencies mix. */
    public String moneyWithCurrency(Money money) {
        return money(money) + " " + money.currency();
    }

    /** "35 %". @param share of one */
    public String percent(double share) {
        return whole("#,##0", BigDecimal.valueOf(Math.round(share * 100))) + " %";
    }

    /** "20 Nov 2026". */
    public String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : DATE.format(date);
    }

    /** "Fri 20 Nov 2026". */
    public String day(@Nullable LocalDate date) {
        return date == null ? NOTHING : DAY.format(date);
    }

    /** "Fri 20 Nov 2026, 02:14 Eastern". */
    public String moment(Instant at) {
        return DAY.format(at.atZone(zone)) + ", " + minute(at) + " " + zoneName(zone);
    }

    /** "02:14:07"; the zone stands once in the block. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** "02:14". */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** "Eastern"; a place's name where the zone has no name that people use, as "Sydney". */
    public static String zoneName(ZoneId zone) {
        if (zone.getId().startsWith("US/") || zone.getId().startsWith("America/")) {
            return ZONE.withZone(zone).format(Instant.EPOCH).replace(" Time", "");
        }
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** "3:42", or "1:02:07" beyond an hour. */
    public static String length(Duration length) {
        long seconds = length.toSeconds();
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** "41 s", "6 min", "10 h 46 min", "4 d 10 h": two steps at most. */
    public static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " h " + minutes % 60 + " min" : hours / 24 + " d " + hours % 24 + " h";
    }

    /** "128 MB", "1.78 GB", in powers of ten as file managers count. */
    public static String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(bytes == 0 ? 0 : 1, Math.round(bytes / 1e3)) + " kB";
        }
        return bytes < 1_000_000_000
                ? Math.round(bytes / 1e6) + " MB"
                : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }

    private static String whole(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return number.signum() < 0 ? "−" + format.format(number.negate()) : format.format(number);
    }
}
