package org.deadwax.server.catalog.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.deadwax.model.Isrc;
import org.deadwax.model.LabelRanges;
import org.deadwax.model.LabelRanges.GtinRange;
import org.deadwax.model.LabelRanges.IsrcRange;
import org.deadwax.model.LabelRanges.NumberRange;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** Ranges that codes can be given out of. These are settings and no draft: a wrong one is refused. */
final class RangeReading {

    private static final int MOST = 50;

    private RangeReading() {}

    /** @throws ProblemException 422 with everything that is wrong */
    static LabelRanges of(LabelRanges sent) {
        Fields fields = new Fields();
        if (sent.isrc().size() > MOST || sent.gtin().size() > MOST) {
            fields.wrong(sent.isrc().size() > MOST ? "isrc" : "gtin", "At most " + MOST + " ranges.");
        }
        fields.check();
        Set<String> once = new HashSet<>();
        List<IsrcRange> isrc = new ArrayList<>();
        for (int i = 0; i < sent.isrc().size(); i++) {
            IsrcRange range = isrc("isrc[" + i + "].", sent.isrc().get(i), fields);
            if (!once.add(range.prefix() + range.year())) {
                fields.wrong("isrc[" + i + "].prefix", range.prefix() + " of " + range.year() + " is named twice.");
            }
            isrc.add(range);
        }
        for (int i = 0; i < sent.gtin().size(); i++) {
            GtinRange range = sent.gtin().get(i);
            gtin("gtin[" + i + "].", range, fields);
            if (!once.add("gtin" + range.digits() + range.root())) {
                fields.wrong("gtin[" + i + "].root", range.root() + " is named twice.");
            }
        }
        number(sent.catalogue(), fields);
        fields.check();
        return new LabelRanges(isrc, sent.gtin(), sent.catalogue(), sent.version());
    }

    private static IsrcRange isrc(String path, IsrcRange range, Fields fields) {
        String prefix = range.prefix() == null
                ? ""
                : range.prefix().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            var _ = new Isrc(prefix + "2600001");
        } catch (IllegalArgumentException e) {
            fields.wrong(
                    path + "prefix",
                    "“" + range.prefix() + "” is no prefix: two letters of the country and three of the registrant,"
                            + " as QM-LMR.");
        }
        if (range.year() < 2000 || range.year() > 2099) {
            fields.wrong(path + "year", "A year of this century; this is " + range.year() + ".");
        }
        within(path, range.next(), range.last(), 99_999, fields);
        return new IsrcRange(prefix, range.year(), range.next(), range.last());
    }

    private static void gtin(String path, GtinRange range, Fields fields) {
        if (range.digits() != 12 && range.digits() != 13) {
            fields.wrong(path + "digits", "A UPC has 12 digits, an EAN 13; this is " + range.digits() + ".");
            return;
        }
        int longest = range.digits() - 1;
        if (range.root() == null || !range.root().matches("[0-9]{6," + longest + "}")) {
            fields.wrong(
                    path + "root", "“" + range.root() + "” is not 6 to " + longest + " digits of a company prefix.");
            return;
        }
        within(
                path,
                range.next(),
                range.last(),
                (long) Math.pow(10, longest - range.root().length()) - 1,
                fields);
    }

    private static void number(@Nullable NumberRange range, Fields fields) {
        if (range == null) {
            return;
        }
        if (range.pattern() == null || !range.pattern().matches("[^#\\x00]{0,40}#{1,9}[^#\\x00]{0,40}")) {
            fields.wrong("catalogue.pattern", "A pattern has one run of # for the number, as LMR-###.");
        }
        if (range.next() < 0) {
            fields.wrong("catalogue.next", range.next() + " is less than nothing.");
        }
    }

    private static void within(String path, long next, long last, long most, Fields fields) {
        if (next < 0 || next > most + 1) {
            fields.wrong(path + "next", "From 0 to " + most + "; this is " + next + ".");
        }
        if (last < 0 || last > most) {
            fields.wrong(path + "last", "From 0 to " + most + "; this is " + last + ".");
        }
    }
}
