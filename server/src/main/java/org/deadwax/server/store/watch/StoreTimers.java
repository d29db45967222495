package org.deadwax.server.store.watch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.connect.Connected;
import org.deadwax.server.store.connect.ConnectionBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about stores by itself, by one server of an installation. */
@Configuration(proxyBeanMethods = false)
class StoreTimers {

    private static final Logger log = LoggerFactory.getLogger(StoreTimers.class);

    private static final Duration COMPARE = Duration.ofMinutes(3);
    private static final Duration AUDIT = Duration.ofHours(1);
    private static final Duration REFETCH = Duration.ofSeconds(15);
    private static final int SIDE_BY_SIDE = 4;
    private static final Duration NIGHT = Duration.ofHours(36);

    @Bean
    Task<Void> storeComparisonTask(ConnectionBook book, Comparison comparison) {
        return Tasks.recurring("store-comparison", FixedDelay.of(COMPARE))
                .execute((instance, context) -> each(book, comparison::compare));
    }

    /** All of a day and a half, since nobody knows how late Shopify's search may be. */
    @Bean
    Task<Void> storeNightlyTask(ConnectionBook book, Comparison comparison, Clock clock) {
        return Tasks.recurring("store-nightly", Schedules.daily(ZoneOffset.UTC, LocalTime.of(8, 20)))
                .execute((instance, context) -> each(
                        book,
                        store -> comparison.compareSince(store, clock.instant().minus(NIGHT))));
    }

    @Bean
    Task<Void> storeSubscriptionsTask(ConnectionBook book, Subscriptions subscriptions) {
        return Tasks.recurring("store-subscriptions", FixedDelay.of(AUDIT))
                .execute((instance, context) -> each(book, subscriptions::audit));
    }

    @Bean
    Task<Void> storeRefetchTask(Refetch refetch) {
        return Tasks.recurring("store-refetch", FixedDelay.of(REFETCH)).execute((instance, context) -> refetch.all());
    }

    /** At once, so that no hour passes without webhooks. */
    @Bean
    Connected subscribeOnceConnected(Subscriptions subscriptions) {
        return store -> alone(store, subscriptions::audit);
    }

    /** Some side by side: one that answers slowly holds up few, and all together leave the database to what is sold. */
    private static void each(ConnectionBook book, Consumer<UUID> work) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            book.askable().forEach(store -> threads.execute(() -> alone(store, work)));
        }
    }

    private static void alone(UUID store, Consumer<UUID> work) {
        try {
            work.accept(store);
        } catch (ShopRefused e) {
            log.info("{}", e.getMessage());
        } catch (RuntimeException e) {
            log.warn("Store {} could not be seen to", store, e);
        }
    }
}
