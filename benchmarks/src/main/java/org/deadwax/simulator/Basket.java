package org.deadwax.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deadwax.model.Format;
import org.jspecify.annotations.Nullable;

/** Fills an order's lines: mostly one record, sometimes ten, and what else lies on the counter. */
final class Basket {

    private final Random random;
    private final List<Article> articles;
    private final StoreProfile store;
    private final Buyer buyer;
    private final String currency;
    private final long firstLineId;
    private final boolean collector;
    private final List<Line> lines = new ArrayList<>();

    private Basket(
            Random random,
            List<Article> articles,
            StoreProfile store,
            Buyer buyer,
            String currency,
            long firstLineId,
            boolean collector) {
        this.random = random;
        this.articles = articles;
        this.store = store;
        this.buyer = buyer;
        this.currency = currency;
        this.firstLineId = firstLineId;
        this.collector = collector;
    }

    static List<Line> fill(
            Random random,
            NightPlan plan,
            Buyer buyer,
            Channel channel,
            String currency,
            long firstLineId,
            boolean collector) {
        Basket basket = new Basket(random, plan.articles(), plan.store(), buyer, currency, firstLineId, collector);
        basket.fill(channel);
        return basket.lines;
    }

    private void fill(Channel channel) {
        if (chance(6) && has(Format.VINYL)) {
            long group = 700_000_000L + firstLineId % 1_000_000_000L;
            add(Ware.of(pick(chance(70) ? Format.VINYL : Format.DIGITAL_ALBUM)), 1, group);
            add(Ware.SHIRT, 1, group);
        } else {
            int titles = 1 + (chance(28) ? 1 : 0) + (chance(8) ? 1 : 0);
            for (int i = 0; i < titles; i++) {
                add(Ware.of(pick(format())), copies(), null);
            }
        }
        if (chance(22)) {
            add(one(List.of(Ware.SHIRT, Ware.TOTE, Ware.POSTER, Ware.STICKERS)), 1, null);
        }
        if (chance(4)) {
            add(one(List.of(Ware.OLD_SINGLE, Ware.TAPE)), 1 + random.nextInt(2), null);
        }
        if (chance(1)) {
            add(Ware.GIFT_CARD, 1, null);
        }
        if (channel == Channel.WEB && chance(3)) {
            add(Ware.TIP, 1, null);
        }
        if (channel == Channel.WEB && chance(6)) {
            add(Ware.PROTECTION, 1, null);
        }
    }

    private void add(Ware ware, int quantity, @Nullable Long group) {
        lines.add(new Line(
                firstLineId + lines.size(),
                ware,
                quantity,
                ware.price(store.currency(), currency),
                buyer.home().taxRate(),
                store.taxesIncluded(),
                group));
    }

    private int copies() {
        if (collector) {
            return 1 + random.nextInt(2);
        }
        int p = random.nextInt(1000);
        return p < 860 ? 1 : p < 955 ? 2 : p < 993 ? 3 + random.nextInt(3) : 6 + random.nextInt(7);
    }

    private Format format() {
        int special = random.nextInt(100);
        if (special < 3 && has(Format.FAN_PACK)) {
            return Format.FAN_PACK;
        }
        if (special >= 97 && has(Format.BOX_SET)) {
            return Format.BOX_SET;
        }
        int p = random.nextInt(100);
        return p < 34
                ? Format.VINYL
                : p < 60 ? Format.DIGITAL_ALBUM : p < 76 ? Format.CD : p < 85 ? Format.CASSETTE : Format.DIGITAL_TRACK;
    }

    private boolean has(Format format) {
        return articles.stream().anyMatch(article -> article.format() == format);
    }

    private Article pick(Format format) {
        List<Article> some =
                articles.stream().filter(article -> article.format() == format).toList();
        List<Article> from = some.isEmpty() ? articles : some;
        int left = random.nextInt(from.stream().mapToInt(Article::share).sum());
        for (Article article : from) {
            left -= article.share();
            if (left < 0) {
                return article;
            }
        }
        throw new IllegalStateException("The shares of " + from + " do not add up.");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
