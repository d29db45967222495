package org.deadwax.server.catalog.exchange.ern;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deadwax.model.Money;
import org.deadwax.model.Release;
import org.deadwax.model.Territories;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** On which terms a release is sold: downloads from the street date on, a pre-order before it, and what buyers get at once. */
final class ErnTerms {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final Release release;
    private final ErnOut out;
    private final List<Money> prices;

    /** @param prices of the digital album, one per currency */
    ErnTerms(Release release, ErnOut out, List<Money> prices) {
        this.release = release;
        this.out = out;
        this.prices = prices;
    }

    void write() {
        out.element(
                "DealList",
                () -> out.element("ReleaseDeal", () -> {
                    out.text("DealReleaseReference", ErnWriter.RELEASE);
                    Instant preOrder = release.preorderFrom();
                    if (preOrder != null) {
                        deal(
                                "StartDateTime",
                                TIME.format(preOrder.atZone(ZoneId.of(release.streetZone()))),
                                true,
                                List.of());
                        instant().forEach((day, tracks) -> deal("StartDate", day.toString(), true, tracks));
                    }
                    deal("StartDate", String.valueOf(release.streetDate()), false, List.of());
                }));
    }

    /** Tracks that buyers of the pre-order have before the others, by day. */
    private Map<LocalDate, List<String>> instant() {
        Map<LocalDate, List<String>> byDay = new TreeMap<>();
        for (int i = 0; i < release.tracks().size(); i++) {
            Track track = release.tracks().get(i);
            if (track.instantGratDate() != null) {
                byDay.computeIfAbsent(track.instantGratDate(), day -> new ArrayList<>())
                        .add(ErnRecordings.reference(i));
            }
        }
        return byDay;
    }

    private void deal(String start, @Nullable String from, boolean preOrder, List<String> atOnce) {
        out.element(
                "Deal",
                () -> out.element("DealTerms", () -> {
                    territories();
                    out.element("ValidityPeriod", () -> out.text(start, from));
                    out.text("CommercialModelType", "PayAsYouGoModel");
                    out.text("UseType", "PermanentDownload");
                    for (Money price : prices) {
                        out.element(
                                "PriceInformation",
                                () -> out.text(
                                        "SuggestedRetailPrice",
                                        Map.of("CurrencyCode", price.currency()),
                                        price.amount().toPlainString()));
                    }
                    if (preOrder) {
                        out.text("IsPreOrderDeal", true);
                    }
                    if (!atOnce.isEmpty()) {
                        out.element(
                                "InstantGratificationResourceList",
                                () -> atOnce.forEach(reference -> out.text("DealResourceReference", reference)));
                    }
                }));
    }

    private void territories() {
        Territories territories = release.territories();
        String element = territories.rule() == Territories.Rule.EXCEPT ? "ExcludedTerritoryCode" : "TerritoryCode";
        if (territories.rule() == Territories.Rule.WORLDWIDE) {
            out.text(element, "Worldwide");
        } else {
            territories.countries().forEach(country -> out.text(element, country));
        }
    }
}
