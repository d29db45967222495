package org.deadwax.server.catalog.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.deadwax.model.LabelRanges;
import org.deadwax.model.LabelRanges.GtinRange;
import org.deadwax.model.LabelRanges.IsrcRange;
import org.deadwax.model.LabelRanges.NumberRange;
import org.deadwax.model.Upc;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the next codes out of a label's ranges, one after the other. Asks what is used once for each range; nothing is
 * written.
 */
final class NextCodes {

    private final List<IsrcRange> isrc;
    private final List<GtinRange> gtin;
    private @Nullable NumberRange catalogue;
    private final int year;
    private final Function<String, Set<String>> usedIsrcs;
    private final Supplier<Set<String>> usedGtins;
    private final Supplier<Set<String>> usedNumbers;
    private final Map<String, Set<String>> isrcs = new HashMap<>();
    private @Nullable Set<String> gtins;
    private @Nullable Set<String> numbers;

    /** @param year of reference for ISRCs; @param usedIsrcs by prefix with the year's two digits */
    NextCodes(
            LabelRanges ranges,
            int year,
            Function<String, Set<String>> usedIsrcs,
            Supplier<Set<String>> usedGtins,
            Supplier<Set<String>> usedNumbers) {
        this.isrc = new ArrayList<>(ranges.isrc());
        this.gtin = new ArrayList<>(ranges.gtin());
        this.catalogue = ranges.catalogue();
        this.year = year;
        this.usedIsrcs = usedIsrcs;
        this.usedGtins = usedGtins;
        this.usedNumbers = usedNumbers;
    }

    /** The ranges as they are after what was taken. */
    LabelRanges ranges(long version) {
        return new LabelRanges(isrc, gtin, catalogue, version);
    }

    /** @throws ProblemException 409 when there is no range, or all of them are used up */
    String isrc() {
        if (isrc.isEmpty()) {
            throw none("ISRC registrant prefix", "QMLMR");
        }
        if (isrc.stream().noneMatch(range -> range.year() == year)) {
            isrc.stream()
                    .map(IsrcRange::prefix)
                    .distinct()
                    .map(prefix -> new IsrcRange(prefix, year, 1, 99_999))
                    .toList()
                    .forEach(isrc::add);
        }
        for (int i = 0; i < isrc.size(); i++) {
            IsrcRange range = isrc.get(i);
            if (range.year() != year) {
                continue;
            }
            String prefix = range.prefix() + String.format(Locale.ROOT, "%02d", year % 100);
            Set<String> used = isrcs.computeIfAbsent(prefix, usedIsrcs);
            for (int next = range.next(); next <= range.last(); next++) {
                String code = prefix + String.format(Locale.ROOT, "%05d", next);
                if (used.add(code)) {
                    isrc.set(i, new IsrcRange(range.prefix(), year, next + 1, range.last()));
                    return code;
                }
            }
        }
        throw usedUp("ISRCs for " + year, "Add another prefix");
    }

    /** @throws ProblemException 409 when there is no range, or all of them are used up */
    String upc() {
        if (gtin.isEmpty()) {
            throw none("GS1 company prefix", "850042104");
        }
        if (gtins == null) {
            gtins = usedGtins.get();
        }
        for (int i = 0; i < gtin.size(); i++) {
            GtinRange range = gtin.get(i);
            int width = range.digits() - 1 - range.root().length();
            for (long next = range.next(); next <= range.last(); next++) {
                Upc upc = Upc.withCheckDigit(range.root() + padded(next, width));
                if (gtins.add("0".repeat(14 - upc.digits().length()) + upc.digits())) {
                    gtin.set(i, new GtinRange(range.root(), range.digits(), next + 1, range.last()));
                    return upc.digits();
                }
            }
        }
        throw usedUp("UPCs", "Add another company prefix");
    }

    /** @throws ProblemException 409 when there is no pattern, or its numbers are used up */
    String number() {
        NumberRange range = catalogue;
        if (range == null) {
            throw none("pattern for catalogue numbers", "LMR-###");
        }
        if (numbers == null) {
            numbers = usedNumbers.get();
        }
        String run = range.pattern().replaceAll("[^#]", "");
        long last = (long) Math.pow(10, run.length()) - 1;
        for (long next = range.next(); next <= last; next++) {
            String number = range.pattern().replace(run, padded(next, run.length()));
            if (numbers.add(number.toLowerCase(Locale.ROOT))) {
                catalogue = new NumberRange(range.pattern(), next + 1);
                return number;
            }
        }
        throw usedUp("catalogue numbers of " + range.pattern(), "Add a # to the pattern");
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static ProblemException none(String what, String example) {
        return new ProblemException(
                409,
                "no-range",
                "No range",
                "The label has no " + what + " yet. Enter it under Settings, Codes, as " + example + ".");
    }

    private static ProblemException usedUp(String what, String way) {
        return new ProblemException(
                409,
                "range-used-up",
                "Used up",
                "The label's " + what + " are used up. " + way + " under Settings, Codes.");
    }
}
