package org.deadwax.desktop.live;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states of the United States by their two letters. */
final class States {

    /** Rows from north to south; each tile where the state roughly lies. */
    static final List<String> MAP = List.of(
            "AK,,,,,,,,,,ME",
            ",,,,,WI,,,,VT,NH",
            "WA,ID,MT,ND,MN,IL,MI,,NY,MA,",
            "OR,NV,WY,SD,IA,IN,OH,PA,NJ,CT,RI",
            "CA,UT,CO,NE,MO,KY,WV,VA,MD,DE,",
            ",AZ,NM,KS,AR,TN,NC,SC,DC,,",
            ",,,OK,LA,MS,AL,GA,,,",
            "HI,,,TX,,,,,FL,,");

    private static final Map<String, String> NAMES = Stream.of(
                    "AK Alaska",
                    "AL Alabama",
                    "AR Arkansas",
                    "AZ Arizona",
                    "CA California",
                    "CO Colorado",
                    "CT Connecticut",
                    "DC Washington, DC",
                    "DE Delaware",
                    "FL Florida",
                    "GA Georgia",
                    "HI Hawaii",
                    "IA Iowa",
                    "ID Idaho",
                    "IL Illinois",
                    "IN Indiana",
                    "KS Kansas",
                    "KY Kentucky",
                    "LA Louisiana",
                    "MA Massachusetts",
                    "MD Maryland",
                    "ME Maine",
                    "MI Michigan",
                    "MN Minnesota",
                    "MO Missouri",
                    "MS Mississippi",
                    "MT Montana",
                    "NC North Carolina",
                    "ND North Dakota",
                    "NE Nebraska",
                    "NH New Hampshire",
                    "NJ New Jersey",
                    "NM New Mexico",
                    "NV Nevada",
                    "NY New York",
                    "OH Ohio",
                    "OK Oklahoma",
                    "OR Oregon",
                    "PA Pennsylvania",
                    "RI Rhode Island",
                    "SC South Carolina",
                    "SD South Dakota",
                    "TN Tennessee",
                    "TX Texas",
                    "UT Utah",
                    "VA Virginia",
                    "VT Vermont",
                    "WA Washington",
                    "WI Wisconsin",
                    "WV West Virginia",
                    "WY Wyoming")
            .collect(Collectors.toUnmodifiableMap(line -> line.substring(0, 2), line -> line.substring(3)));

    private static final Pattern PLACE = Pattern.compile(".*, ([A-Z]{2})");

    private States() {}

    /** The state of a place as "Portland, OR"; null outside the United States. */
    static @Nullable String of(@Nullable String country, @Nullable String place) {
        if (!"US".equals(country) || place == null) {
            return null;
        }
        Matcher matcher = PLACE.matcher(place);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** Its name; the letters themselves for what is no state, as a territory. */
    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
