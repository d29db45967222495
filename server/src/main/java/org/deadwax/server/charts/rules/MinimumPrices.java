package org.deadwax.server.charts.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.PriceMinimum;

/** The rule MIN_PRICE: what a unit must have cost at least, by territory, format and date. */
public final class MinimumPrices {

    public static final String CODE = "MIN_PRICE";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final RuleBook rules;

    public MinimumPrices(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * @param day of the order, in the chart's zone
     * @param tracks of the release; 0 when unknown
     * @return empty when no minimum is known for that day
     */
    public Optional<PriceMinimum> minimum(LocalDate day, String territory, Format format, int tracks) {
        return minimum(day, territory, format, tracks, 1);
    }

    /** @param discs of the product; 1 when unknown */
    public Optional<PriceMinimum> minimum(LocalDate day, String territory, Format format, int tracks, int discs) {
        return rules.rule(CODE)
                .flatMap(rule -> rule.row(day, territory, format, tracks))
                .flatMap(row -> minimum(row, territory, format, tracks, discs));
    }

    /** Whether a price is below what is known of that day, in the minimum's currency: what most units are asked, and no more. */
    public boolean isBelow(Money price, LocalDate day, String territory, Format format, int tracks, int discs) {
        RuleRow row = rules.rule(CODE)
                .flatMap(rule -> rule.row(day, territory, format, tracks))
                .orElse(null);
        if (row == null || row.minimum() == null) {
            return false;
        }
        Money figure = row.minimum();
        return figure.currency().equals(price.currency()) && price.minor() < figure.minor() * times(row, tracks, discs);
    }

    private static int times(RuleRow row, int tracks, int discs) {
        return row.per() == RuleRow.Per.TRACK ? tracks : row.per() == RuleRow.Per.DISC ? discs : 1;
    }

    private static Optional<PriceMinimum> minimum(RuleRow row, String territory, Format format, int tracks, int discs) {
        Money figure = row.minimum();
        LocalDate from = row.from();
        if (figure == null) {
            return Optional.empty();
        }
        Money minimum = new Money(figure.minor() * times(row, tracks, discs), figure.currency());
        String sentence = name(format, row.single()) + " needs " + minimum
                + (row.to() != null
                        ? " until " + DATE.format(row.to())
                        : from == null ? "" : " since " + DATE.format(from))
                // what one source says is never shown without it
                + (row.certainty() == Certainty.C ? ", says " + row.source() : "") + ".";
        return Optional.of(new PriceMinimum(
                format,
                territory,
                row.single(),
                minimum,
                from,
                row.to(),
                sentence,
                CODE,
                row.certainty().words(),
                row.source()));
    }

    private static String name(Format format, boolean single) {
        return switch (format) {
            case VINYL -> single ? "A vinyl single" : "Vinyl";
            case CD -> single ? "A CD single" : "A CD";
            case CASSETTE -> single ? "A cassette single" : "A cassette";
            case DIGITAL_ALBUM -> "A digital album";
            case DIGITAL_TRACK -> "A digital track";
            case BOX_SET -> "A box set";
            case FAN_PACK -> "A fan pack";
        };
    }
}
