package org.deadwax.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the whole night and keeps the count of it. */
final class NightWriter {

    private final NightPlan plan;
    private final List<TimedWebhook> webhooks = new ArrayList<>();
    private final SortedMap<String, UnitTally> bySku = new TreeMap<>();
    private final List<SoldUnit> units = new ArrayList<>();
    private final Map<String, Article> articles;
    private long unmapped;
    private long tests;
    private long distinct;

    NightWriter(NightPlan plan) {
        this.plan = plan;
        this.articles = plan.articles().stream().collect(Collectors.toMap(Article::sku, article -> article));
    }

    Night write() {
        OrderBook book = new OrderBook(plan);
        for (int i = plan.firstOrder(); i < plan.firstOrder() + plan.orders(); i++) {
            // java.util.Random is specified to the bit, unlike its faster sisters
            Random random = new Random(plan.seed() * 0x9E3779B97F4A7C15L + i * 0x2545F491L);
            Order order = book.order(i, random);
            Instant tonight = book.tonight(random);
            Post post = new Post(plan, random);
            OrderStory story = new OrderStory(order, Fate.pick(random), plan, random, post);
            story.tell(tonight);
            webhooks.addAll(post.sent());
            distinct += post.distinct();
            count(order, story.counts());
            if (story.paid()) {
                note(order, i);
            }
        }
        webhooks.sort(Comparator.comparing(TimedWebhook::at)
                .thenComparing(TimedWebhook::orderId)
                .thenComparing(TimedWebhook::webhookId));
        UnitTally total = bySku.values().stream().reduce(UnitTally.none(currency()), UnitTally::plus);
        Truth truth = new Truth(plan.orders(), tests, distinct, webhooks.size(), bySku, unmapped, total, units);
        return new Night(plan, List.copyOf(webhooks), truth);
    }

    private void note(Order order, int number) {
        for (Line line : order.lines) {
            Article article = line.kind == LineKind.MUSIC ? articles.get(String.valueOf(line.ware.sku())) : null;
            for (int n = 1; article != null && n <= line.quantity; n++) {
                units.add(SoldUnit.of(order, number, line, n, article));
            }
        }
    }

    private void count(Order order, boolean counts) {
        if (order.test) {
            tests++;
        }
        if (!counts) {
            return;
        }
        for (Line line : order.lines) {
            String sku = line.ware.sku();
            if (line.kind == LineKind.MUSIC && sku != null) {
                bySku.merge(sku, line.tally(), UnitTally::plus);
            } else if (line.kind == LineKind.UNMAPPED) {
                unmapped += line.current();
            }
        }
    }

    private String currency() {
        return plan.store().currency();
    }
}
