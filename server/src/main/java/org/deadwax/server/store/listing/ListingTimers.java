package org.deadwax.server.store.listing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about listings by itself, by one server of an installation. */
@Configuration(proxyBeanMethods = false)
class ListingTimers {

    private static final Duration SWEEP = Duration.ofMinutes(10);

    /** For changes whose server died before it could reckon. */
    @Bean
    Task<Void> listingTimesTask(PushTimes times) {
        return Tasks.recurring("listing-times", FixedDelay.of(SWEEP)).execute((instance, context) -> times.sweep());
    }

    @Bean
    Task<Void> listingDriftTask(PushTimes times) {
        return Tasks.recurring("listing-drift", Schedules.daily(ZoneOffset.UTC, LocalTime.of(9, 10)))
                .execute((instance, context) -> times.lookAtAll());
    }
}
