package org.deadwax.simulator;

import java.util.List;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Anything that stands on the store's shelves, the label's articles among it.
 *
 * @param sku null for tips and custom items
 * @param listed false for what has no product page: tips and custom items
 */
record Ware(
        LineKind kind,
        String title,
        @Nullable String variantTitle,
        @Nullable String sku,
        boolean shipped,
        int grams,
        boolean listed,
        List<Money> prices,
        Article.@Nullable Shelf shelf) {

    Ware(
            LineKind kind,
            String title,
            @Nullable String variantTitle,
            @Nullable String sku,
            boolean shipped,
            int grams,
            boolean listed,
            List<Money> prices) {
        this(kind, title, variantTitle, sku, shipped, grams, listed, prices, null);
    }

    /** Shopify's number of it; of what no shop has, one of the title. */
    long productId() {
        return shelf == null ? 9_700_000_000_000L + Math.floorMod(title.hashCode(), 1_000_000) : shelf.product();
    }

    long variantId() {
        return shelf == null ? productId() + 40_700_000_000_000L : shelf.variant();
    }

    static final Ware SHIRT = merch("Sea Glass tour T-shirt", "Black / M", "TEE-BLK-M", "32.00");
    static final Ware TOTE = merch("Low Meridian tote bag", null, "TOTE-NAT", "18.00");
    static final Ware POSTER = merch("Silkscreen poster, 18 × 24 in", "Numbered", "POSTER-1824", "25.00");
    static final Ware STICKERS = merch("Sticker sheet", null, "STICKER-4", "4.00");
    static final Ware OLD_SINGLE = new Ware(
            LineKind.UNMAPPED, "Slow Tide (7\" vinyl single)", "Clear", "LM-7IN-0093", true, 60, true, usd("9.50"));
    static final Ware TAPE = new Ware(
            LineKind.UNMAPPED, "Live at the Harbour Hall (Cassette)", null, "LM-CS-0077", true, 80, true, usd("10.00"));
    static final Ware GIFT_CARD =
            new Ware(LineKind.GIFT_CARD, "Gift card", "$25.00", null, false, 0, true, usd("25.00"));
    static final Ware TIP = new Ware(LineKind.TIP, "Tip", null, null, false, 0, false, usd("3.00"));
    static final Ware PROTECTION =
            new Ware(LineKind.PROTECTION, "Shipping Protection", "$0.98", "ROUTEINS10", false, 0, true, usd("0.98"));

    static Ware of(Article article) {
        Format format = article.format();
        return new Ware(
                LineKind.MUSIC,
                article.title(),
                article.variantTitle(),
                article.sku(),
                !format.digital(),
                switch (format) {
                    case VINYL -> 350;
                    case CD -> 95;
                    case CASSETTE -> 80;
                    case DIGITAL_ALBUM, DIGITAL_TRACK -> 0;
                    case BOX_SET -> 1_400;
                    case FAN_PACK -> 600;
                },
                true,
                article.prices(),
                article.shelf());
    }

    private static Ware merch(String title, @Nullable String variant, String sku, String price) {
        return new Ware(LineKind.MERCH, title, variant, sku, true, 180, true, usd(price));
    }

    private static List<Money> usd(String amount) {
        return List.of(Money.of(amount, "USD"));
    }

    Amount price(String shop, String presentment) {
        Money own = in(shop);
        return new Amount(own, listedIn(presentment) ? in(presentment) : ExchangeRates.convert(own, presentment));
    }

    private boolean listedIn(String currency) {
        return prices.stream().anyMatch(price -> price.currency().equals(currency));
    }

    private Money in(String currency) {
        return prices.stream()
                .filter(price -> price.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> ExchangeRates.convert(prices.getFirst(), currency));
    }
}
