package org.deadwax.simulator;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Who buys. Addresses end in the domains that are reserved for examples.
 *
 * @param email null for who gave a telephone number only, and at a till
 * @param userAgent null at a till and for drafts
 */
record Buyer(
        long id,
        String firstName,
        String lastName,
        Place home,
        String street,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String userAgent,
        String ip) {

    private static final List<String> FIRST = List.of(
            "Ada", "Zoë", "Noor", "Mateo", "Chloé", "Jürgen", "Siobhán", "Hana", "Luis", "Amara", "Øyvind", "Priya",
            "Tomáš", "Grace", "Malik", "Ingrid", "Wei", "José", "Fatima", "Olek", "Ruth", "Kenji", "Anaïs", "Dwayne");
    private static final List<String> LAST = List.of(
            "Okafor",
            "Müller",
            "O’Brien",
            "García",
            "Nakamura",
            "Lindqvist",
            "Delacroix",
            "Patel",
            "Novák",
            "Smith",
            "Reyes",
            "Haddad",
            "Kowalski",
            "Nguyen",
            "D'Angelo",
            "Ferrari & Sons",
            "Brontë",
            "Adeyemi",
            "Schröder",
            "Walsh");
    private static final List<String> STREETS = List.of(
            "Elm Street",
            "Rue de la Paix",
            "Sunset Boulevard",
            "Hauptstraße",
            "Kings Road",
            "Mill Lane",
            "Ocean Avenue",
            "Station Road",
            "N Western Ave",
            "Division St");
    private static final List<String> DESKTOP = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
    private static final List<String> MOBILE = List.of(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36");

    /**
     * Nobody shares anything with anybody, but for collectors.
     *
     * @param order its number, from 0
     */
    static Buyer pick(Random random, Channel channel, int order) {
        String first = one(FIRST, random);
        String last = one(LAST, random);
        boolean phoneOnly = random.nextInt(100) < 4;
        String phone = phoneOnly || random.nextInt(100) < 20 ? "+1555555%04d".formatted(random.nextInt(10_000)) : null;
        String email = phoneOnly || channel == Channel.TILL ? null : email(first, last, order, random);
        String agent = switch (channel) {
            case WEB -> one(random.nextInt(100) < 62 ? MOBILE : DESKTOP, random);
            case TILL, DRAFT -> null;
        };
        Place home = Place.pick(random);
        Buyer stranger = new Buyer(
                8_100_000_000_000L + order,
                first,
                last,
                home,
                (1 + order) + " " + one(STREETS, random),
                email,
                phone,
                agent,
                ip(order));
        Collector collector = Collector.of(order);
        return collector == null || channel != Channel.WEB ? stranger : stranger.as(collector, order);
    }

    private Buyer as(Collector collector, int order) {
        boolean mailbox = collector.trace() == Collector.Trace.EMAIL;
        boolean house = collector.trace() == Collector.Trace.ADDRESS;
        return new Buyer(
                id,
                firstName,
                lastName,
                Place.first(),
                house ? collector.street(order) : street,
                mailbox ? collector.email(order) : email == null ? "collector." + order + "@example.org" : email,
                phone,
                userAgent,
                collector.trace() == Collector.Trace.IP ? collector.ip() : ip);
    }

    /** One per buyer: of every three one of version 6, the others from the range that is reserved for benchmarks. */
    private static String ip(int order) {
        return order % 3 == 0 || order >= 1 << 17
                ? "2001:db8:%x:%x::1".formatted(order >> 16, order & 0xFFFF)
                : "198.%d.%d.%d".formatted(18 + (order >> 16), order >> 8 & 255, order & 255);
    }

    private static String email(String first, String last, int order, Random random) {
        String plain = Normalizer.normalize(first + "." + last, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.]", "")
                .toLowerCase(Locale.ROOT);
        return plain + order + one(List.of("@example.com", "@example.org", "@example.net"), random);
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
