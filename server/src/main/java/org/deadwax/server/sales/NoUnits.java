package org.deadwax.server.sales;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What on an order is no record. Only what is plainly something else is left out: a line in doubt stays visible as unmapped
 * until somebody gives a product its SKU.
 */
class NoUnits {

    private static final Pattern MUSIC = words(
            "vinyl|lps?|eps?|cds?|compact discs?|cassettes?|tapes?|mp3s?|flac|wav|digital (?:album|download|single|track|ep)"
                    + "|downloads?|albums?|singles?|7\"|10\"|12\"|7 ?inch|10 ?inch|12 ?inch|box ?sets?|records?|soundtrack");
    private static final Pattern PROTECTION = words(
            "(?:shipping|package|parcel|delivery|order|route|navidium|worry-free|seel) (?:protection|insurance|guarantee)"
                    + "|protection plan|shipping protection.*|route\\+?|navidium|routeins.*");
    private static final Pattern MERCH = words(
            "t-? ?shirts?|tees?|shirts?|hood(?:ie|y)s?|sweat(?:shirt|er|pant)s?|jumpers?|crewnecks?|long ?sleeves?|jackets?"
                    + "|hats?|caps?|beanies?|socks?|shorts|totes?|tote bags?|bags?|backpacks?|mugs?|glass(?:es)?|bottles?|posters?"
                    + "|prints?|stickers?|patch(?:es)?|pins?|badges?|buttons?|key ?(?:chains?|rings?)|lanyards?|slip ?mats?"
                    + "|books?|zines?|magazines?|calendars?|postcards?|flags?|banners?|tickets?|vip|meet (?:and|&) greet"
                    + "|candles?|blankets?|puzzles?|bandanas?|scarf|scarves|merch(?:andise)?|lighters?|plectrums?|guitar picks?");

    private NoUnits() {}

    /** @return a sentence why the line is no unit whatever its SKU; empty when it may be one */
    static Optional<String> certainly(OrderedLine line) {
        if (line.giftCard()) {
            return Optional.of("A gift card is money for later, not a record.");
        }
        if (line.tip() || (line.productId() == null && line.title().equalsIgnoreCase("tip"))) {
            return Optional.of("A tip is no record.");
        }
        return Optional.empty();
    }

    /** @return a sentence why a line that belongs to no product is no unit; empty when it may be music */
    static Optional<String> plainly(OrderedLine line) {
        String words = (line.shownTitle() + " " + (line.sku() == null ? "" : line.sku())).toLowerCase(Locale.ROOT);
        if (PROTECTION.matcher(words).find()) {
            return Optional.of("Protection of the parcel is no record.");
        }
        if (MERCH.matcher(words).find() && !MUSIC.matcher(words).find()) {
            return Optional.of("Merchandise is no record.");
        }
        return Optional.empty();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
