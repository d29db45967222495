package org.deadwax.server.catalog.finding;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.deadwax.model.Finding;
import org.deadwax.model.Finding.Stop;
import org.deadwax.model.Isrc;
import org.deadwax.model.Release;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Territories;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.release.ReleaseReading;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with what was typed into a release. A pure function of it: nothing that is only missing is found here but a
 * title, and nothing that another release has.
 */
public final class TypedFindings {

    /** ISO 3166-1, and Kosovo, which stores know by XK. */
    private static final Set<String> COUNTRIES = countries();

    private static final int LONGEST_TITLE = 300;

    private static final Stop[] ALL = Stop.values();

    private final Findings found = new Findings();
    private final Release release;

    private TypedFindings(Release release) {
        this.release = release;
    }

    /** The release with its findings in it, its products' too. */
    public static Release in(Release release) {
        TypedFindings typed = new TypedFindings(release);
        typed.release();
        typed.tracks();
        List<Finding> findings = new ArrayList<>(typed.found.worstFirst());
        for (int i = 0; i < release.products().size(); i++) {
            String path = "products[" + i + "].";
            for (Finding finding : release.products().get(i).findings()) {
                findings.add(at(path + finding.field(), finding));
            }
        }
        return release.withFindings(findings);
    }

    private void release() {
        title("title", release.title(), "The release");
        typed("", release.typed(), "");
        language("language", release.language(), "");
        rights("pLine", release.pLine(), "");
        rights("cLine", release.cLine(), "");
        territories(release.territories());
        if (release.preorderFrom() != null
                && release.streetDate() != null
                && !release.preorderFrom()
                        .isBefore(release.streetDate()
                                .atStartOfDay(ZoneId.of(release.streetZone()))
                                .toInstant())) {
            found.stops(
                    "PREORDER_AFTER_STREET",
                    "preorderFrom",
                    "Pre-orders begin after the street date. Let them begin earlier, or leave it empty.",
                    null,
                    Stop.SALE);
        }
    }

    private void tracks() {
        Map<Isrc, Integer> first = new HashMap<>();
        for (int i = 0; i < release.tracks().size(); i++) {
            Track track = release.tracks().get(i);
            String path = "tracks[" + i + "].";
            String name = "Track " + (i + 1);
            title(path + "title", track.title(), name);
            typed(path, track.typed(), name + ": ");
            language(path + "language", track.language(), name + ": ");
            rights(path + "pLine", track.pLine(), name + ": ");
            Integer other = track.isrc() == null ? null : first.putIfAbsent(track.isrc(), i);
            if (other != null && track.isrc() != null) {
                found.stops(
                        "ISRC_TWICE",
                        path + "isrc",
                        name + " has the ISRC of track " + (other + 1) + ", "
                                + track.isrc().shown() + ". Each recording has its own.",
                        null,
                        Stop.REPORT,
                        Stop.DELIVERY);
            }
            if (track.instantGratDate() != null
                    && release.streetDate() != null
                    && !track.instantGratDate().isBefore(release.streetDate())) {
                found.warns(
                        "INSTANT_GRAT_LATE",
                        path + "instantGratDate",
                        name + " is given to who pre-ordered on " + track.instantGratDate()
                                + ", which is not before the street date.",
                        null);
            }
            CreditFindings.of(path, name, track.credits(), found);
        }
    }

    private void title(String field, String title, String what) {
        if (title.isEmpty()) {
            found.stops("TITLE_MISSING", field, what + " has no title.", null, ALL);
        } else if (title.length() > LONGEST_TITLE) {
            found.warns(
                    "TITLE_LONG",
                    field,
                    what + "’s title has " + title.length() + " characters; stores cut it after " + LONGEST_TITLE + ".",
                    null);
        }
    }

    private void typed(String path, Map<String, String> typed, String before) {
        typed.forEach((field, text) -> found.stops(
                "UNREADABLE", path + field, before + Unreadable.sentence(field, text), null, Unreadable.stops(field)));
    }

    private void language(String field, @Nullable String code, String before) {
        if (code != null && !ReleaseReading.isLanguage(code)) {
            found.stops(
                    "LANGUAGE_UNKNOWN",
                    field,
                    before + "“" + code + "” is no language. Two letters name it, as en, or zxx for nothing sung.",
                    null,
                    Stop.DELIVERY);
        }
    }

    private void rights(String field, @Nullable RightsLine line, String before) {
        if (line != null && line.year() != null && (line.year() < 1860 || line.year() > 2200)) {
            found.stops(
                    "YEAR_UNLIKELY",
                    field + ".year",
                    before + "The year " + line.year() + " is before recorded sound or too far off.",
                    null,
                    Stop.DELIVERY);
        }
    }

    private void territories(Territories territories) {
        for (int i = 0; i < territories.countries().size(); i++) {
            String code = territories.countries().get(i);
            if (!COUNTRIES.contains(code)) {
                found.stops(
                        "COUNTRY_UNKNOWN",
                        "territories.countries[" + i + "]",
                        "“" + code + "” is no country. Two letters name it, as GB.",
                        null,
                        Stop.SALE,
                        Stop.DELIVERY);
            }
        }
        if (territories.rule() == Territories.Rule.ONLY
                && territories.countries().isEmpty()) {
            found.stops(
                    "TERRITORIES_EMPTY",
                    "territories",
                    "It may be sold nowhere: no country is named. Name some, or choose worldwide.",
                    null,
                    Stop.SALE,
                    Stop.DELIVERY);
        }
    }

    private static Finding at(String field, Finding finding) {
        return new Finding(
                finding.code(), finding.severity(), finding.stops(), finding.sentence(), field, finding.fix());
    }

    private static Set<String> countries() {
        Set<String> countries = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        countries.add("XK");
        return countries;
    }
}
