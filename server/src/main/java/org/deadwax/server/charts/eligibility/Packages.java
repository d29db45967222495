package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.Money;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.charts.rules.RuleRow;
import org.jspecify.annotations.Nullable;

/** The rules on what is sold as one: bundles, fan packs, box sets, and versions of an album. */
final class Packages {

    static final String FAN_PACK = "FAN_PACK";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int DAYS_OF_WEEK = 7;

    private final RuleBook rules;

    Packages(RuleBook rules) {
        this.rules = rules;
    }

    /** Music at the price that it has by itself was chosen by itself. Where a chart allows a discount, it wants to be asked. */
    Optional<Verdict> bundle(Sold sold, RuleRow row) {
        ProductTerms pack = terms(sold, ApprovalKind.FAN_PACK);
        if (pack != null && hasFanPacks(sold)) {
            return Optional.empty();
        }
        var bundle = sold.unit().bundle();
        String tiedTo = bundle == null ? null : bundle.tiedTo();
        if (tiedTo == null && pack == null) {
            return Optional.empty();
        }
        String together =
                "Sold in one with “" + (tiedTo == null ? sold.product().title() : tiedTo) + "”";
        Money own = sold.product().price(sold.chart().currency()).orElse(null);
        Money paid = sold.price();
        // the price of a pack is no price of the record in it
        if (pack == null && own != null && paid != null && !own.isZero() && paid.compareTo(own) >= 0) {
            return Optional.empty();
        }
        int discount = row.figure("discountPercent", 0);
        if (discount == 0) {
            return excluded(
                    row,
                    together + ", not as an add-on at its own price"
                            + (own == null || pack != null ? "." : " of " + own + "."));
        }
        ProductTerms terms = pack != null ? pack : terms(sold, ApprovalKind.BUNDLE);
        if (terms == null || !terms.approvedOn(sold.orderedDay())) {
            return excluded(row, together + ", and no written approval of it is known.");
        }
        boolean tooCheap = own == null || paid == null || paid.minor() * 100 < own.minor() * (100L - discount);
        return tooCheap
                ? excluded(
                        row,
                        together + " for " + paid + "; a discount may be " + discount + " % at most"
                                + (own == null ? "." : " of " + own + "."))
                : Optional.empty();
    }

    /** Where and when a chart knows no fan packs, one is a bundle like any other. Who switches the rule off still knows them. */
    private boolean hasFanPacks(Sold sold) {
        return rules.rule(FAN_PACK).stream()
                .flatMap(rule -> rule.rows().stream())
                .anyMatch(row -> row.holds(
                        sold.orderedDay(),
                        sold.chart().territory(),
                        sold.format(),
                        sold.product().trackCount()));
    }

    static Optional<Verdict> fanPack(Sold sold, RuleRow row) {
        ProductTerms terms = terms(sold, ApprovalKind.FAN_PACK);
        if (terms == null) {
            return Optional.empty();
        }
        int packs = row.figure("packs", Integer.MAX_VALUE);
        if (terms.before().size() >= packs) {
            return excluded(
                    row,
                    "An album may have " + packs + " fan packs; this is number "
                            + (terms.before().size() + 1) + ".");
        }
        if (!terms.musicAlone()) {
            return excluded(row, "The record in a fan pack must be sold alone, too; the release has no such product.");
        }
        if (!terms.merchAlone()) {
            return excluded(row, "The merch in a fan pack must be sold alone, too; nobody has said that it is.");
        }
        return approval(sold, terms, row, "A fan pack");
    }

    static Optional<Verdict> boxSet(Sold sold, RuleRow row) {
        ProductTerms terms = terms(sold, ApprovalKind.BOX_SET);
        if (terms == null) {
            return Optional.empty();
        }
        return sold.product().upc() == null
                ? excluded(row, "A box set needs a UPC of its own; it has none.")
                : approval(sold, terms, row, "A box set");
    }

    static Optional<Verdict> version(Sold sold, RuleRow row) {
        ProductTerms terms = terms(sold, ApprovalKind.VERSION);
        if (terms == null) {
            return Optional.empty();
        }
        int versions = row.figure("versions", Integer.MAX_VALUE);
        if (terms.before().size() >= versions) {
            return excluded(
                    row,
                    "Of an album's exclusive digital versions " + versions + " count; this is number "
                            + (terms.before().size() + 1) + ".");
        }
        LocalDate from = terms.saleFrom();
        LocalDate street = sold.product().streetDate();
        if (from == null) {
            return Optional.empty();
        }
        LocalDate closed = street == null ? null : street.plusDays((long) DAYS_OF_WEEK * row.figure("closedWeeks", 0));
        if (street != null && closed != null && from.isAfter(street) && from.isBefore(closed)) {
            return excluded(
                    row,
                    "Added on " + DATE.format(from) + ", during the album's first week; from " + DATE.format(closed)
                            + " on it could have been.");
        }
        int perWeek = row.figure("perWeek", Integer.MAX_VALUE);
        var week = sold.chart().week(from);
        long sameWeek = terms.before().stream()
                .filter(week::contains)
                // what is there from the street date on was not added
                .filter(before -> street == null || before.isAfter(street))
                .count();
        boolean added = street == null || from.isAfter(street);
        return added && sameWeek >= perWeek
                ? excluded(row, "Added in the same week as another version; " + perWeek + " new one per week counts.")
                : Optional.empty();
    }

    private static Optional<Verdict> approval(Sold sold, ProductTerms terms, RuleRow row, String what) {
        int lead = row.figure("leadDays", 0);
        if (!terms.askedAhead(lead)) {
            LocalDate from = terms.saleFrom();
            return excluded(
                    row,
                    what + " is approved " + lead + " days ahead; the chart was "
                            + (terms.asked() == null
                                    ? "not asked."
                                    : "asked on " + DATE.format(terms.asked())
                                            + (from == null ? "." : " for a sale from " + DATE.format(from) + " on.")));
        }
        return terms.approvedOn(sold.orderedDay())
                ? Optional.empty()
                : excluded(row, what + " counts once the chart has approved it; on the day of the order it had not.");
    }

    private static @Nullable ProductTerms terms(Sold sold, ApprovalKind kind) {
        ProductTerms terms = sold.product().terms();
        return terms != null && terms.kind() == kind ? terms : null;
    }

    private static Optional<Verdict> excluded(RuleRow row, String sentence) {
        return Optional.of(new Verdict(sentence, row.certainty()));
    }
}
