package org.deadwax.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.deadwax.model.Money;

/** Invents the night's orders, each from a seed of its own. */
final class OrderBook {

    /** Near Shopify's own sample, over 2^53: neighbours differ by one, so that a double would make them one order. */
    private static final long HUGE = 820_982_911_946_154_508L;

    private final NightPlan plan;

    OrderBook(NightPlan plan) {
        this.plan = plan;
    }

    /** @param index its number, from 0 */
    Order order(int index, Random random) {
        int p = random.nextInt(1000);
        boolean collector = Collector.of(index) != null;
        Channel channel = p < 945 || collector ? Channel.WEB : p < 980 ? Channel.TILL : Channel.DRAFT;
        Buyer buyer = Buyer.pick(random, channel, index);
        String currency = currency(buyer, channel, random);
        List<Line> lines =
                Basket.fill(random, plan, buyer, channel, currency, 15_500_000_000_000L + index * 100L, collector);
        Discount discount = discount(lines, random);
        discount.spreadOver(lines, plan.store().currency(), currency);
        return new Order(
                id(index),
                100_123 + index,
                buyer,
                channel,
                plan.store(),
                currency,
                random.nextInt(1000) < 18,
                lines,
                discount,
                shipping(lines, buyer, channel, currency),
                token(random),
                createdAt(channel, random));
    }

    private static long id(int index) {
        int place = index % 40;
        return place < 38 ? 6_300_000_000_000L + index * 32_768L : HUGE + index / 40 * 2L + place - 38;
    }

    private String currency(Buyer buyer, Channel channel, Random random) {
        boolean local = channel == Channel.WEB && random.nextInt(100) < 80;
        return local ? buyer.home().currency() : plan.store().currency();
    }

    private static Discount discount(List<Line> lines, Random random) {
        int p = random.nextInt(1000);
        boolean digital = lines.stream().noneMatch(line -> line.ware.shipped());
        if (p < 15) {
            return digital || p < 10 ? Discount.FREE : Discount.NONE;
        }
        return p < 165
                ? Discount.TEN_PERCENT
                : p < 215 ? Discount.THIRD_OFF : p < 285 ? Discount.FAN_CLUB : Discount.NONE;
    }

    private Amount shipping(List<Line> lines, Buyer buyer, Channel channel, String currency) {
        if (channel == Channel.TILL || lines.stream().noneMatch(line -> line.ware.shipped())) {
            return Amount.zero(plan.store().currency(), currency);
        }
        Money dollars = Money.of(buyer.home().countryCode().equals("US") ? "4.50" : "14.00", "USD");
        Money own = ExchangeRates.convert(dollars, plan.store().currency());
        return Amount.of(own, currency);
    }

    /** Most come in the first hour; some were ordered in the days before and are charged tonight, or long ago. */
    private Instant createdAt(Channel channel, Random random) {
        int past = plan.past() && channel == Channel.WEB ? random.nextInt(1000) : 1000;
        if (past < 65) {
            int days = past < 25 ? 7 * NightPlan.FORGOTTEN_WEEKS : NightPlan.SENT_BACK_DAYS;
            return tonight(random).minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
        }
        if (channel == Channel.WEB && random.nextInt(100) < 8) {
            return plan.startsAt()
                    .minus(Duration.ofMinutes(24 * 60L + random.nextInt(9 * 24 * 60)))
                    .truncatedTo(ChronoUnit.SECONDS);
        }
        return tonight(random).truncatedTo(ChronoUnit.SECONDS);
    }

    Instant tonight(Random random) {
        double early = Math.pow(random.nextDouble(), 2.2);
        return plan.startsAt().plusMillis((long) (early * plan.length().toMillis()));
    }

    private static String token(Random random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
