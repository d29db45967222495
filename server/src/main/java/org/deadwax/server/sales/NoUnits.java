package org.deadwax.server.sales;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What on an order is no record. Only what is plainly something else is left out: a line in doubt stays visible as unmapped
 * until somebody gives a product its SKU.
 */
class NoUnits {

    /** A line that has one of these may be a record, whatever else it has: a bundle with a shirt, say. */
    private static final Pattern MUSIC = words(
            "vinyl|lps?|eps?|cds?|compact discs?|cassettes?|tapes?|mp3s?|flac|wav|digital|downloads?|albums?|singles?"
                    + "|7\"|10\"|12\"|7 ?inch|10 ?inch|12 ?inch|box ?sets?|records?|soundtrack|tracks?");

    private static final Pattern PROTECTION =
            words("(?:shipping|package|parcel|delivery|order|route|navidium|worry-free|seel)(?: package| shipping)?"
                    + " (?:protection|insurance|guarantee)|routeins\\d*|navidium");

    /** No word that could as well be a title: "Glass", "Flags" and "Ticket to Ride" are albums to somebody. */
    private static final Pattern MERCH = words(
            "t-? ?shirts?|tees?|shirts?|hood(?:ie|y)s?|sweat(?:shirt|er|pant)s?|crew ?necks?|long ?sleeves?|windbreakers?"
                    + "|beanies?|snapbacks?|(?:trucker|dad|bucket) (?:hat|cap)s?|baseball caps?|socks|totes?|tote bags?|mugs?"
                    + "|posters?|(?:art|signed|screen|photo|risograph) ?prints?|lithographs?|stickers?"
                    + "|(?:woven|embroidered|iron-on|sew-on) patch(?:es)?|(?:enamel|lapel) pins?|pin (?:set|badge)s?"
                    + "|key ?(?:chain|ring)s?|lanyards?|slip ?mats?|bandanas?|tea towels?|guitar picks?|plectrums?"
                    + "|merch(?:andise)?|meet (?:and|&) greet|vip (?:package|upgrade|ticket)s?|(?:concert|event) tickets?");

    private static final Pattern TOGETHER = Pattern.compile("\\+|(?<!\\p{L})(?:bundle|fan ?pack)(?!\\p{L})");

    private NoUnits() {}

    /** @return a sentence why the line is no unit whatever its SKU; empty when it may be one */
    static Optional<String> certainly(OrderedLine line) {
        if (line.giftCard()) {
            return Optional.of("A gift card is money for later, not a record.");
        }
        if (line.tip()) {
            return Optional.of("A tip is no record.");
        }
        return Optional.empty();
    }

    /** @return a sentence why a line that belongs to no product is no unit; empty when it may be music */
    static Optional<String> plainly(OrderedLine line) {
        String words = words(line);
        if (PROTECTION.matcher(words).find()) {
            return Optional.of("Protection of the parcel is no record.");
        }
        if (MERCH.matcher(words).find() && !MUSIC.matcher(words).find()) {
            return Optional.of("Merchandise is no record.");
        }
        return Optional.empty();
    }

    /** Merch or a ticket, by its words. */
    static boolean merch(OrderedLine line) {
        String words = words(line);
        return MERCH.matcher(words).find() && !MUSIC.matcher(words).find();
    }

    /** A record and merch under one title, as "LP + T-shirt"; what merely lies in the sleeve is said otherwise. */
    static boolean musicWithMerch(OrderedLine line) {
        String words = words(line);
        return TOGETHER.matcher(words).find()
                && MERCH.matcher(words).find()
                && MUSIC.matcher(words).find();
    }

    private static String words(OrderedLine line) {
        return (line.shownTitle() + " " + (line.sku() == null ? "" : line.sku())).toLowerCase(Locale.ROOT);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
