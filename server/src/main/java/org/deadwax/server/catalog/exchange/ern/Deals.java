package org.deadwax.server.catalog.exchange.ern;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The deals of a message, gathered per release. Terms of services that are not a shop's are no part of a catalogue. */
final class Deals {

    private final Map<String, List<Part>> terms = new HashMap<>();

    Deals(Part message) {
        for (Part list : message.all("DealList")) {
            for (Part deal : list.all("ReleaseDeal")) {
                List<String> releases = new ArrayList<>();
                for (Part reference : deal.all("DealReleaseReference")) {
                    String text = reference.text();
                    if (text != null) {
                        releases.add(text);
                    }
                }
                List<Part> found = deal.all("Deal").stream()
                        .flatMap(part -> part.all("DealTerms").stream())
                        .toList();
                for (String release : releases) {
                    terms.computeIfAbsent(release, key -> new ArrayList<>()).addAll(found);
                }
            }
        }
    }

    ErnDeals of(String release) {
        Gathered gathered = new Gathered();
        for (Part each : terms.getOrDefault(release, List.of())) {
            gathered.add(each);
        }
        return gathered.deals();
    }

    private static final class Gathered {

        private final Set<String> territories = new TreeSet<>();
        private final Set<String> excluded = new TreeSet<>();
        private final Map<String, String> prices = new TreeMap<>();
        private final Map<String, LocalDate> instant = new HashMap<>();
        private final List<String> odd = new ArrayList<>();
        private @Nullable LocalDate street;
        private @Nullable LocalDateTime preOrder;

        void add(Part terms) {
            terms.ignore("CommercialModelType", "UseType");
            terms.all("TerritoryCode").forEach(part -> addTo(territories, part.text()));
            terms.all("ExcludedTerritoryCode").forEach(part -> addTo(excluded, part.text()));
            LocalDateTime from = from(terms);
            if ("true".equals(terms.text("IsPreOrderDeal"))) {
                preOrder = from != null && (preOrder == null || from.isBefore(preOrder)) ? from : preOrder;
                for (Part list : terms.all("InstantGratificationResourceList")) {
                    for (Part reference : list.all("DealResourceReference")) {
                        Wording.put(instant, reference.text(), from == null ? null : from.toLocalDate());
                    }
                }
            } else if (from != null && (street == null || from.toLocalDate().isBefore(street))) {
                street = from.toLocalDate();
            }
            for (Part price : terms.all("PriceInformation")) {
                price.first("SuggestedRetailPrice")
                        .ifPresent(part -> Wording.put(prices, part.attribute("CurrencyCode"), part.text()));
            }
        }

        private @Nullable LocalDateTime from(Part terms) {
            LocalDateTime first = null;
            for (Part period : terms.all("ValidityPeriod")) {
                String time = period.text("StartDateTime");
                LocalDateTime from = at(time == null ? period.text("StartDate") : time);
                if (from != null && (first == null || from.isBefore(first))) {
                    first = from;
                }
            }
            return first;
        }

        private @Nullable LocalDateTime at(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                if (text.length() == 10) {
                    return LocalDate.parse(text).atStartOfDay();
                }
                return text.matches(".*(Z|[+-][0-9:]{5})$")
                        ? OffsetDateTime.parse(text).toLocalDateTime()
                        : LocalDateTime.parse(text);
            } catch (DateTimeException e) {
                odd.add("Deal: “" + text + "” is no day");
                return null;
            }
        }

        ErnDeals deals() {
            return new ErnDeals(
                    street,
                    preOrder,
                    territories.contains("Worldwide") ? Set.of("Worldwide") : territories,
                    excluded,
                    prices,
                    instant,
                    odd);
        }

        private static void addTo(Set<String> codes, @Nullable String code) {
            if (code != null) {
                codes.add(code);
            }
        }
    }
}
