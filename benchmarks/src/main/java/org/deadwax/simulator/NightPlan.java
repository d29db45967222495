package org.deadwax.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a night is made from; two equal plans give the same night.
 *
 * @param startsAt midnight of the release, in the store's zone
 * @param length over which orders come, most of them early
 * @param aftermath over which, after the night, orders are shipped, scanned, refunded and cancelled
 * @param articles what the label's catalogue knows; the store sells other things too
 * @param firstOrder number of the first order, from 0: nights of one store must not overlap
 * @param past whether some orders are from before: half a year old, never shipped and never opened; or of two weeks
 *     ago, shipped and opened then, and sent back after the night
 */
public record NightPlan(
        long seed,
        int orders,
        StoreProfile store,
        List<Article> articles,
        Instant startsAt,
        Duration length,
        Duration aftermath,
        int firstOrder,
        boolean past) {

    /** After so many weeks a chart waits no longer. */
    static final int FORGOTTEN_WEEKS = 26;

    /** So many days before the night the other old orders were made, beyond everything that is bought ahead of it. */
    static final int SENT_BACK_DAYS = 12;

    public NightPlan {
        articles = List.copyOf(articles);
        if (orders < 1 || articles.isEmpty()) {
            throw new IllegalArgumentException("A night needs at least one order and one article.");
        }
        if (!length.isPositive() || !aftermath.isPositive()) {
            throw new IllegalArgumentException("A night and its aftermath take some time.");
        }
    }

    /** The first night of a store. */
    public NightPlan(
            long seed,
            int orders,
            StoreProfile store,
            List<Article> articles,
            Instant startsAt,
            Duration length,
            Duration aftermath) {
        this(seed, orders, store, articles, startsAt, length, aftermath, 0, false);
    }

    /** Six hours of orders, then three days of parcels. */
    public static NightPlan of(long seed, int orders, StoreProfile store, List<Article> articles, Instant startsAt) {
        return new NightPlan(seed, orders, store, articles, startsAt, Duration.ofHours(6), Duration.ofDays(3));
    }
}
